/// Pictures of packets, as text and as HTML that an untrusted notebook keeps.
@NullMarked
package lab.view;

import org.jspecify.annotations.NullMarked;
