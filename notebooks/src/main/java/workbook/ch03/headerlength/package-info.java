/// 03.2: how long an IPv4 header is.
@NullMarked
package workbook.ch03.headerlength;

import org.jspecify.annotations.NullMarked;
