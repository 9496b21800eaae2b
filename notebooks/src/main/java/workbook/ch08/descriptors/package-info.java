/// 08.2: bind and listen, each by itself.
@NullMarked
package workbook.ch08.descriptors;

import org.jspecify.annotations.NullMarked;
