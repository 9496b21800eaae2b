/// 02.1: the adapters of this machine.
@NullMarked
package workbook.ch02.adapters;

import org.jspecify.annotations.NullMarked;
