/// 09.4: a server's answer.
@NullMarked
package workbook.ch09.handler;

import org.jspecify.annotations.NullMarked;
