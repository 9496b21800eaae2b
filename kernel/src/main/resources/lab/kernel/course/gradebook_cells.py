"""Prints what nbgrader itself gave for each learner's cell: student_id,cell,score.

    python gradebook_cells.py gradebook.db ASSIGNMENT

The score is empty where nbgrader has run nothing or given up.
"""

import csv
import os
import sys

from nbgrader.api import Gradebook, MissingEntry


def main(database, assignment):
    to = csv.writer(sys.stdout, lineterminator="\n")
    to.writerow(["student_id", "cell", "score"])
    with Gradebook("sqlite:///" + os.path.abspath(database)) as book:
        try:
            book.find_assignment(assignment)
        except MissingEntry:
            sys.exit(f"the gradebook has no assignment {assignment}")
        for submission in book.assignment_submissions(assignment):
            for notebook in submission.notebooks:
                for grade in notebook.grades:
                    score = "" if grade.auto_score is None else repr(float(grade.auto_score))
                    to.writerow([submission.student.id, grade.name, score])


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
