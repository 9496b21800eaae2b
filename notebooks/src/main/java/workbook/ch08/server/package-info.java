/// 08.4: a server for one connection.
@NullMarked
package workbook.ch08.server;

import org.jspecify.annotations.NullMarked;
