/// 07.1: what to answer while a connection opens.
@NullMarked
package workbook.ch07.handshake;

import org.jspecify.annotations.NullMarked;
