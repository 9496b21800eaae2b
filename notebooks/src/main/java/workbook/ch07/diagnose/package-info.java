/// 07.7: what went wrong in a capture.
@NullMarked
package workbook.ch07.diagnose;

import org.jspecify.annotations.NullMarked;
