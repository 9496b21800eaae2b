/// 03.4: flags and fragment offset.
@NullMarked
package workbook.ch03.fragment;

import org.jspecify.annotations.NullMarked;
