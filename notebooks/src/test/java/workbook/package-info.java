@NullMarked
package workbook;

import org.jspecify.annotations.NullMarked;
