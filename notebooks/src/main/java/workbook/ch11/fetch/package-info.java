/// 11.6: a page over a bad cable.
@NullMarked
package workbook.ch11.fetch;

import org.jspecify.annotations.NullMarked;
