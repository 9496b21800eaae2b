/// 09.6: FTP, which needs two connections.
@NullMarked
package workbook.ch09.ftp;

import org.jspecify.annotations.NullMarked;
