/// The Jupyter messaging protocol, 5.5, over jupyter-jvm-basekernel's sockets. JSON ends here: a
/// message is a {@link lab.kernel.jupyter.Request} on its way in and a JSON object on its way out.
@NullMarked
package lab.kernel.jupyter;

import org.jspecify.annotations.NullMarked;
