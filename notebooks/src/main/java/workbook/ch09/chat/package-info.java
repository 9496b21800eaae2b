/// 09.7: the middle of a chat server.
@NullMarked
package workbook.ch09.chat;

import org.jspecify.annotations.NullMarked;
