"""Puts the scores of `./lab grade` into nbgrader's gradebook.

    python import_scores.py ASSIGNMENT path/to/cells.csv

Run it in the course's folder, after `nbgrader generate_assignment ASSIGNMENT`. It goes through
nbgrader's own API, which alone knows the tables of its version. Points that a person gave in
formgrader stay; what is handed in by nobody whom nbgrader knows makes a new student.
"""

import csv
import sys

from nbgrader.api import Gradebook, MissingEntry


def main(assignment, cells):
    with open(cells, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    with Gradebook("sqlite:///gradebook.db") as book:
        notebook = book.find_assignment(assignment).notebooks[0].name
        for student in sorted({row["student_id"] for row in rows}):
            book.update_or_create_student(student)
            book.update_or_create_submission(assignment, student)
        for row in rows:
            try:
                grade = book.find_grade(row["cell"], notebook, assignment, row["student_id"])
            except MissingEntry:
                sys.exit(f"{row['cell']}: the gradebook's {assignment} has no such cell; "
                         f"run nbgrader generate_assignment {assignment} first")
            grade.auto_score = float(row["score"])
            grade.needs_manual_grade = row["decided_by"] == "by_hand" and grade.manual_score is None
        book.db.commit()
    print(f"{len(rows)} scores of {len({row['student_id'] for row in rows})} students")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
