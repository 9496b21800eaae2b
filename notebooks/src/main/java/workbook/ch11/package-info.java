/// Chapter 11: a stack that fetches a page.
@NullMarked
package workbook.ch11;

import org.jspecify.annotations.NullMarked;
