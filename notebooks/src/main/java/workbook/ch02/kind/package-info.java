/// 02.2: EtherType or length.
@NullMarked
package workbook.ch02.kind;

import org.jspecify.annotations.NullMarked;
