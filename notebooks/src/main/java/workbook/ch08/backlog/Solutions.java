package workbook.ch08.backlog;

import lab.check.Solution;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class Smaller implements Backlog {
        @Override
        public int connected(int backlog, int clients) {
            return Math.min(backlog + 1, clients);
        }
    }

    /// As the system does it: the queue is full when it is longer than the backlog.
    @Solution
    static final class OneByOne implements Backlog {
        @Override
        public int connected(int backlog, int clients) {
            int queue = 0;
            for (int i = 0; i < clients; i++) {
                boolean full = queue > backlog;
                if (!full) queue++;
            }
            return queue;
        }
    }
}
