/// 04.5: putting fragments together.
@NullMarked
package workbook.ch04.reassembly;

import org.jspecify.annotations.NullMarked;
