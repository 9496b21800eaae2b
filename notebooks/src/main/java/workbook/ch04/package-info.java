/// What the exercises of chapter 04 share.
@NullMarked
package workbook.ch04;

import org.jspecify.annotations.NullMarked;
