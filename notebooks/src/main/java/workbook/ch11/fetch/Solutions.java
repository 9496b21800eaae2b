package workbook.ch11.fetch;

import lab.check.Solution;
import workbook.ch11.Wholesale;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class OfParts implements Fetch {
        @Override
        public Client client(int iss, byte[] request) {
            return new Plain(iss, request);
        }
    }

    @Solution
    static final class ByPlace implements Fetch {
        @Override
        public Client client(int iss, byte[] request) {
            return new Placed(iss, request);
        }
    }

    private static final class Placed extends Wholesale implements Fetch.Client {
        private Placed(int iss, byte[] request) {
            super(iss, request);
        }
    }
}
