/// 08.8: the port that one may have.
@NullMarked
package workbook.ch08.port;

import org.jspecify.annotations.NullMarked;
