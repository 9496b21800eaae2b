/// 11.3: the handshake.
@NullMarked
package workbook.ch11.connect;

import org.jspecify.annotations.NullMarked;
