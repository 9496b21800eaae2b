/// 08.3: how many connections wait.
@NullMarked
package workbook.ch08.backlog;

import org.jspecify.annotations.NullMarked;
