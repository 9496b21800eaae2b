package workbook.ch08.backlog;

import lab.check.Mistake;

final class Mistakes {
    private Mistakes() {}

    @Mistake(
            id = "exactly-backlog",
            en =
                    "You let in as many as the backlog says. That is what the word promises, and the measurement shows one more: Linux takes another while its queue is not longer than the backlog. Count the queue when the next one comes.",
            ko =
                    "백로그의 수만큼만 받고 있습니다. 말로는 그렇지만 재 보면 하나가 더 들어갑니다. 리눅스는 대기열이 백로그보다 길지 않은 동안 하나를 더 받습니다. 다음 연결이 올 때 대기열의 길이를 세어 보십시오.")
    static final class ExactlyBacklog implements Backlog {
        @Override
        public int connected(int backlog, int clients) {
            return Math.min(backlog, clients);
        }
    }

    @Mistake(
            id = "nobody",
            en =
                    "You think that nobody gets in until the server accepts. The handshake is the system's work; accept only fetches a connection that is complete.",
            ko =
                    "서버가 accept하기 전에는 아무도 연결되지 않는다고 보았습니다. 핸드셰이크는 운영 체제가 합니다. accept는 이미 완성된 연결을 꺼내 올 뿐입니다.")
    static final class Nobody implements Backlog {
        @Override
        public int connected(int backlog, int clients) {
            return 0;
        }
    }

    @Mistake(
            id = "everybody",
            en =
                    "You let all in. The connections that nobody has accepted wait in a queue, and the queue ends somewhere.",
            ko = "모두 들여보내고 있습니다. accept하지 않은 연결은 대기열에서 기다리고, 대기열에는 끝이 있습니다.")
    static final class Everybody implements Backlog {
        @Override
        public int connected(int backlog, int clients) {
            return clients;
        }
    }

    @Mistake(
            id = "forgets-the-clients",
            en =
                    "You give the room in the queue, even where fewer clients come. No more can be connected than call connect.",
            ko = "클라이언트가 더 적을 때에도 대기열의 자리 수를 답하고 있습니다. connect를 부른 수보다 많이 연결될 수는 없습니다.")
    static final class ForgetsTheClients implements Backlog {
        @Override
        public int connected(int backlog, int clients) {
            return backlog + 1;
        }
    }
}
