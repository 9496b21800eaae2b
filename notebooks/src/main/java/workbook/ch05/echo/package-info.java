/// 05.5: an echo over a real UDP socket.
@NullMarked
package workbook.ch05.echo;

import org.jspecify.annotations.NullMarked;
