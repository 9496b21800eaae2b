/// 08.1: what must come before what.
@NullMarked
package workbook.ch08.order;

import org.jspecify.annotations.NullMarked;
