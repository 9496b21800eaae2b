package lab.grade;

/// How one test method went.
///
/// @param worth its points, at least 0
/// @param runs how often it ran: several times if it is parameterized, once otherwise
/// @param passed how many of these runs passed
/// @param why the first failure's message; empty if there is none
record Result(String name, double worth, int runs, int passed, String why) {
    boolean isPassed() {
        return runs > 0 && passed == runs;
    }

    double points() {
        return runs == 0 ? 0 : worth * passed / runs;
    }
}
