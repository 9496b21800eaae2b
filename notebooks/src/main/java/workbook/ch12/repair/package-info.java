/// 12.3: a header that somebody broke.
@NullMarked
package workbook.ch12.repair;

import org.jspecify.annotations.NullMarked;
