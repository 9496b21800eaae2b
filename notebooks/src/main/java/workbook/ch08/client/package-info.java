/// 08.5: a client.
@NullMarked
package workbook.ch08.client;

import org.jspecify.annotations.NullMarked;
