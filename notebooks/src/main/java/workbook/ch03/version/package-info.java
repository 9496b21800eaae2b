/// 03.1: the version of a packet.
@NullMarked
package workbook.ch03.version;

import org.jspecify.annotations.NullMarked;
