/// 01.4: numbers written as bytes.
@NullMarked
package workbook.ch01.put;

import org.jspecify.annotations.NullMarked;
