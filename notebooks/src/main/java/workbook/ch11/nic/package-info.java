/// 11.1: the network interface layer.
@NullMarked
package workbook.ch11.nic;

import org.jspecify.annotations.NullMarked;
