/// 12.1: forty questions, drawn for each learner from a bank over all chapters.
@NullMarked
package workbook.ch12.retrieval;

import org.jspecify.annotations.NullMarked;
