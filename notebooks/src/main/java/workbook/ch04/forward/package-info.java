/// 04.2: what a router changes.
@NullMarked
package workbook.ch04.forward;

import org.jspecify.annotations.NullMarked;
