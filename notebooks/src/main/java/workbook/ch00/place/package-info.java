/// 00.2: protocols, programs and devices in their layers.
@NullMarked
package workbook.ch00.place;

import org.jspecify.annotations.NullMarked;
