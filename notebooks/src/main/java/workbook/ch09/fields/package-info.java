/// 09.2: the fields of a message.
@NullMarked
package workbook.ch09.fields;

import org.jspecify.annotations.NullMarked;
