/// 06.6: which of two sequence numbers comes first.
@NullMarked
package workbook.ch06.seqbefore;

import org.jspecify.annotations.NullMarked;
