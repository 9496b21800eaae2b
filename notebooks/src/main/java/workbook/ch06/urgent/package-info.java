/// 06.9: the urgent pointer.
@NullMarked
package workbook.ch06.urgent;

import org.jspecify.annotations.NullMarked;
