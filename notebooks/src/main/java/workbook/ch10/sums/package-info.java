/// 10.4: both checksums of a frame, and the one that is left to the card.
@NullMarked
package workbook.ch10.sums;

import org.jspecify.annotations.NullMarked;
