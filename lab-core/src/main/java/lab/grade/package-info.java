/// JUnit 5 tests in a cell, and what they are worth.
///
/// A cell declares a test class, and its last line is {@code Grade.run(MyTest.class)}. Under the
/// cell is a table of the tests; the cell's value is the points, a plain number as nbgrader reads
/// it.
@NullMarked
package lab.grade;

import org.jspecify.annotations.NullMarked;
