/// Which frames somebody wants to see: [Filter] as text, as Wireshark's users know it, or as a
/// predicate in Java. Stands on `lab.frame`, and knows no file and no picture.
@NullMarked
package lab.filter;

import org.jspecify.annotations.NullMarked;
