/// From a learner's answers to points: runs an exercise's checks and says what came of each.
@NullMarked
package lab.kernel.grade;

import org.jspecify.annotations.NullMarked;
