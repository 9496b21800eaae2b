/// 04.4: cutting a packet into fragments.
@NullMarked
package workbook.ch04.fragments;

import org.jspecify.annotations.NullMarked;
