/// The workbook's exercises: for each an interface, its checks, and the mistakes they recognise.
@NullMarked
package workbook;

import org.jspecify.annotations.NullMarked;
