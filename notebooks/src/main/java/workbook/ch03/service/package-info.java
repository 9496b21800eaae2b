/// 03.5: the service type, today DSCP and ECN.
@NullMarked
package workbook.ch03.service;

import org.jspecify.annotations.NullMarked;
