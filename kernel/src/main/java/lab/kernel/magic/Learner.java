package lab.kernel.magic;

import lab.check.Seed;

/// Who works in this session: questions and hidden checks are drawn from their name.
final class Learner {
    private volatile String name;

    Learner(String name) {
        this.name = name;
    }

    /// Whoever is logged in, until they say otherwise.
    static Learner loggedIn() {
        return new Learner(System.getProperty("user.name", ""));
    }

    String name() {
        return name;
    }

    void name(String name) {
        this.name = name;
    }

    Seed seed(String exercise) {
        return Seed.of(name, exercise);
    }
}
