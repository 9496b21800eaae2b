/// Notebooks as data: the ipynb model, the chapters they are made from, a runner with no front end, and
/// the report that it leaves.
///
///     chapter source  ->  Notebook            Generator
///     Notebook        ->  executed Notebook   Runner
///     Notebook        ->  one HTML file       HtmlReport
///
/// JSON ends at {@link lab.kernel.notebook.Ipynb}; inside are records.
@NullMarked
package lab.kernel.notebook;

import org.jspecify.annotations.NullMarked;
