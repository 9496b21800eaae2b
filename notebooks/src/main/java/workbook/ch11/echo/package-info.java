/// 11.2: answering a ping.
@NullMarked
package workbook.ch11.echo;

import org.jspecify.annotations.NullMarked;
