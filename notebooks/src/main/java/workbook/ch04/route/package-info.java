/// 04.1: longest prefix match.
@NullMarked
package workbook.ch04.route;

import org.jspecify.annotations.NullMarked;
