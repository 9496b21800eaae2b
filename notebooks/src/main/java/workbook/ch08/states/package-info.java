/// 08.6: the system's table of sockets.
@NullMarked
package workbook.ch08.states;

import org.jspecify.annotations.NullMarked;
