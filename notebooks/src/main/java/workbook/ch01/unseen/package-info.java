/// 01.7: what the checksum cannot see.
@NullMarked
package workbook.ch01.unseen;

import org.jspecify.annotations.NullMarked;
