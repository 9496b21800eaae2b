package lab.kernel.course;

import lab.check.Text;

/// Something about a submission that a person should know, in a sentence.
record Flag(Kind kind, Text text) {
    enum Kind {
        /// Changed what only the instructor may change, or tried to reach what it must not.
        TAMPERING,
        /// The learner can hardly have meant it so; worth a look.
        ODD,
        /// Points that a person still has to give.
        BY_HAND,
        /// What is handed in cannot be read.
        UNREADABLE
    }

    static Flag of(Kind kind, String en, String ko) {
        return new Flag(kind, new Text(en, ko));
    }
}
