/// 12.6: HTTP as it comes out of a socket.
@NullMarked
package workbook.ch12.split;

import org.jspecify.annotations.NullMarked;
