package workbook.ch06.nextack;

import lab.check.Mistake;

final class Mistakes {
    private Mistakes() {}

    @Mistake(
            id = "flags-not-counted",
            en =
                    "You count data only. SYN and FIN take a number each, as if they were a byte;"
                            + " otherwise nobody could acknowledge them.",
            ko = "데이터만 세고 있습니다. SYN과 FIN도 바이트 하나처럼 번호를 하나씩 씁니다. 그러지 않으면 이" + " 둘에 확인 응답을 할 수 없습니다.")
    static final class FlagsNotCounted implements NextAck {
        @Override
        public int nextAck(int seq, boolean syn, boolean fin, int data) {
            return seq + data;
        }
    }

    @Mistake(
            id = "fin-not-counted",
            en = "The SYN takes a number, and so does the FIN. You count the SYN only.",
            ko = "SYN이 번호를 하나 쓰듯이 FIN도 하나 씁니다. SYN만 세고 있습니다.")
    static final class FinNotCounted implements NextAck {
        @Override
        public int nextAck(int seq, boolean syn, boolean fin, int data) {
            return seq + data + (syn ? 1 : 0);
        }
    }

    @Mistake(
            id = "last-received",
            en =
                    "You name the last byte that arrived. The acknowledgment number is the next one that"
                            + " is wanted, one more.",
            ko = "마지막으로 받은 바이트의 번호를 답합니다. 확인 응답 번호는 다음에 받을 바이트의 번호입니다." + " 하나 더 큽니다.")
    static final class LastReceived implements NextAck {
        @Override
        public int nextAck(int seq, boolean syn, boolean fin, int data) {
            return seq + data + (syn ? 1 : 0) + (fin ? 1 : 0) - 1;
        }
    }

    @Mistake(
            id = "fin-or-data",
            en =
                    "A FIN with data loses the data in your count. Both count: first the bytes, then the"
                            + " FIN behind them.",
            ko = "데이터가 있는 FIN에서 데이터를 세지 않았습니다. 둘 다 셉니다. 먼저 데이터, 그 뒤에 FIN입니다.")
    static final class FinOrData implements NextAck {
        @Override
        public int nextAck(int seq, boolean syn, boolean fin, int data) {
            return seq + (syn || fin ? 1 : data);
        }
    }

    @Mistake(
            id = "one-for-both",
            en =
                    "A segment may have SYN and FIN at once, and then each of them takes a number. You"
                            + " add one for both together.",
            ko = "한 세그먼트에 SYN과 FIN이 함께 있을 수도 있습니다. 그때도 둘이 번호를 하나씩 씁니다." + " 둘을 합쳐 1만 더하고 있습니다.")
    static final class OneForBoth implements NextAck {
        @Override
        public int nextAck(int seq, boolean syn, boolean fin, int data) {
            return seq + data + (syn || fin ? 1 : 0);
        }
    }

    @Mistake(
            id = "always-one-more",
            en =
                    "You add one to every segment. Only SYN and FIN add one; data adds its bytes, and an"
                            + " acknowledgment alone adds nothing.",
            ko =
                    "어떤 세그먼트든 1을 더합니다. 1을 더하는 것은 SYN과 FIN뿐입니다. 데이터는 바이트 수만큼"
                            + " 더하고, 확인 응답만 있으면 더하지 않습니다.")
    static final class AlwaysOneMore implements NextAck {
        @Override
        public int nextAck(int seq, boolean syn, boolean fin, int data) {
            return seq + data + 1;
        }
    }
}
