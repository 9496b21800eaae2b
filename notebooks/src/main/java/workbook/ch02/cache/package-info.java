/// 02.6: an ARP cache.
@NullMarked
package workbook.ch02.cache;

import org.jspecify.annotations.NullMarked;
