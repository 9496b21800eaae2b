/// 10.3: the layers of a frame.
@NullMarked
package workbook.ch10.peel;

import org.jspecify.annotations.NullMarked;
