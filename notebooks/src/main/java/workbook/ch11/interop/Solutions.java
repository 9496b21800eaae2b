package workbook.ch11.interop;

import lab.check.Solution;
import workbook.ch11.Wholesale;

final class Solutions {
    private Solutions() {}

    @Solution
    static final class OfParts implements Interop {
        @Override
        public Client client(int iss, byte[] request) {
            return new Plain(iss, request);
        }
    }

    @Solution
    static final class ByPlace implements Interop {
        @Override
        public Client client(int iss, byte[] request) {
            return new Placed(iss, request);
        }
    }

    private static final class Placed extends Wholesale implements Interop.Client {
        private Placed(int iss, byte[] request) {
            super(iss, request);
        }
    }
}
