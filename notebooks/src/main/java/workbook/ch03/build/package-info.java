/// 03.8: a whole header, built.
@NullMarked
package workbook.ch03.build;

import org.jspecify.annotations.NullMarked;
