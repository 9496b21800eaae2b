/// A session: cell to snippets to outcome, and the life of the lab VM that runs them.
@NullMarked
package lab.kernel.engine;

import org.jspecify.annotations.NullMarked;
