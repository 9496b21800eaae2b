package lab.kernel.course;

/// Whoever wants to know how far a {@link Grader} is, in case it goes no farther.
interface Watch {
    Watch NOBODY =
            new Watch() {
                @Override
                public void at(String cell) {}

                @Override
                public void alive() {}
            };

    /// @param cell that is about to run, by its id
    void at(String cell);

    /// Called now and then meanwhile.
    void alive();
}
