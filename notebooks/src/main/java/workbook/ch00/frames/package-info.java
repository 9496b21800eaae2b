/// 00.1: how many frames a page takes.
@NullMarked
package workbook.ch00.frames;

import org.jspecify.annotations.NullMarked;
