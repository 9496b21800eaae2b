/// 06.10: a whole segment, built.
@NullMarked
package workbook.ch06.build;

import org.jspecify.annotations.NullMarked;
