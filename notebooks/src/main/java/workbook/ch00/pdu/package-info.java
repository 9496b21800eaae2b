/// 00.3: what a piece of data is called in each layer.
@NullMarked
package workbook.ch00.pdu;

import org.jspecify.annotations.NullMarked;
