/// 06.5: the options of a TCP header.
@NullMarked
package workbook.ch06.options;

import org.jspecify.annotations.NullMarked;
