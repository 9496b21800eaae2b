/// Grading what learners hand in.
///
///     chapter, notebook   ->  Assignment
///     file                ->  HandedIn                nothing of it is trusted
///     both                ->  Rebuilt                 the instructor's cells, the learner's solutions
///     Rebuilt             ->  Result                  Grader, its cells in a Jail
///     Results             ->  scores, feedback, page  Reports
///
/// From the jail come answers. What they are worth is decided by {@link lab.kernel.grade.Verifier}, in
/// this process.
@NullMarked
package lab.kernel.course;

import org.jspecify.annotations.NullMarked;
