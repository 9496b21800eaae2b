/// 10.2: the frames of a fetch, before it happens.
@NullMarked
package workbook.ch10.predict;

import org.jspecify.annotations.NullMarked;
