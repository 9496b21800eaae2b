/// 10.6: the place of every field.
@NullMarked
package workbook.ch10.places;

import org.jspecify.annotations.NullMarked;
