/// 02.5: answering ARP.
@NullMarked
package workbook.ch02.arp;

import org.jspecify.annotations.NullMarked;
