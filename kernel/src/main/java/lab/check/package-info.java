/// What an author of exercises writes with.
///
///     exercise := @Exercise interface, checks+, mistakes*, solutions+      in a package of its own
///     check    := @Check method (@Hidden or not), given the learner's answerer and a Trial
///     part     := interface nested in the exercise: a class that the learner writes
///     mistake  := @Mistake class that implements the interface wrongly, with a hint
///     solution := @Solution class that implements it rightly
///
/// A check calls the interface and asserts. Every call is recorded, so that the answer can replay it
/// on the learner's own bytes, and so that a mistake can be recognised: it is the one that would
/// have given the same answers.
@NullMarked
package lab.check;

import org.jspecify.annotations.NullMarked;
