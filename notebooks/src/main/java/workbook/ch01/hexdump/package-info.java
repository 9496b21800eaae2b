/// 01.1: bytes as hexadecimal text.
@NullMarked
package workbook.ch01.hexdump;

import org.jspecify.annotations.NullMarked;
