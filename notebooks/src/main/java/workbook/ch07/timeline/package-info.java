/// 07.2: a connection foretold.
@NullMarked
package workbook.ch07.timeline;

import org.jspecify.annotations.NullMarked;
