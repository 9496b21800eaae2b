/// 02.3: a MAC address as text.
@NullMarked
package workbook.ch02.mac;

import org.jspecify.annotations.NullMarked;
