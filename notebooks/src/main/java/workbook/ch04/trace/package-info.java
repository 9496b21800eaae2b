/// 04.6: finding the routers on the way.
@NullMarked
package workbook.ch04.trace;

import org.jspecify.annotations.NullMarked;
