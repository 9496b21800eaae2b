/// 08.7: a server that never waits in read.
@NullMarked
package workbook.ch08.selector;

import org.jspecify.annotations.NullMarked;
