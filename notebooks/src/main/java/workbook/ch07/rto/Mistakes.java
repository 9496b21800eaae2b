package workbook.ch07.rto;

import lab.check.Mistake;
import workbook.ch07.rto.Solutions.Estimator;
import workbook.ch07.rto.Solutions.Habits;

final class Mistakes {
    private Mistakes() {}

    @Mistake(
            id = "karn-ignored",
            en =
                    "You measured a segment that was sent twice. Which of the two did the acknowledgment"
                            + " answer? Nobody knows, so it measures nothing: Karn's algorithm.",
            ko =
                    "두 번 보낸 세그먼트의 시간을 쟀습니다. 확인 응답이 둘 중 어느 것에 대한 답인지 알 수 없으므로"
                            + " 재지 않습니다. 이것이 칸(Karn) 알고리즘입니다.")
    static final class KarnIgnored implements RetransmissionTimeout {
        @Override
        public Rto rto() {
            return new Estimator(new Habits(false, true, 1000, 60_000, true, true, true));
        }
    }

    @Mistake(
            id = "not-doubled",
            en =
                    "Your timeout stays the same when it runs out. If the network is full, sending at the"
                            + " same pace keeps it full: wait twice as long each time.",
            ko =
                    "타임아웃이 지나도 값이 그대로입니다. 네트워크가 꽉 찼을 때 같은 간격으로 다시 보내면 계속 꽉"
                            + " 차 있습니다. 그때마다 두 배로 기다리십시오.")
    static final class NotDoubled implements RetransmissionTimeout {
        @Override
        public Rto rto() {
            return new Estimator(new Habits(true, false, 1000, 60_000, true, true, true));
        }
    }

    @Mistake(
            id = "no-cap",
            en =
                    "Your timeout grows beyond a minute. RFC 6298 §2.5 allows an upper bound; here it is 60 s.",
            ko = "타임아웃이 1분을 넘어 계속 커집니다. RFC 6298 §2.5의 상한을 여기서는 60초로 정했습니다.")
    static final class NoCap implements RetransmissionTimeout {
        @Override
        public Rto rto() {
            return new Estimator(new Habits(true, true, 1000, 1 << 30, true, true, true));
        }
    }

    @Mistake(
            id = "below-a-second",
            en =
                    "On a fast network your timeout falls below 1 s. RFC 6298 §2.4 rounds it up, since the"
                            + " other side may hold an acknowledgment back for a while.",
            ko =
                    "빠른 네트워크에서 타임아웃이 1초보다 작아집니다. 상대가 확인 응답을 잠시 미룰 수 있으므로 RFC"
                            + " 6298 §2.4는 1초로 올립니다.")
    static final class BelowASecond implements RetransmissionTimeout {
        @Override
        public Rto rto() {
            return new Estimator(new Habits(true, true, 1, 60_000, true, true, true));
        }
    }

    @Mistake(
            id = "no-deviation",
            en =
                    "You wait twice the mean. Where times vary a lot that is too short, where they do not"
                            + " it is too long. Add four times the deviation instead.",
            ko = "평균의 두 배를 기다립니다. 시간이 들쭉날쭉하면 너무 짧고, 고르면 너무 깁니다. 대신 편차의 네" + " 배를 더하십시오.")
    static final class NoDeviation implements RetransmissionTimeout {
        @Override
        public Rto rto() {
            return new Estimator(new Habits(true, true, 1000, 60_000, false, true, true));
        }
    }

    @Mistake(
            id = "mean-first",
            en =
                    "You update SRTT before RTTVAR. The deviation is measured from the mean as it was: RFC"
                            + " 6298 §2.3 gives the order.",
            ko = "RTTVAR보다 SRTT를 먼저 고칩니다. 편차는 고치기 전의 평균에서 잽니다. 순서는 RFC 6298 §2.3에" + " 있습니다.")
    static final class MeanFirst implements RetransmissionTimeout {
        @Override
        public Rto rto() {
            return new Estimator(new Habits(true, true, 1000, 60_000, true, false, true));
        }
    }

    @Mistake(
            id = "doubling-kept",
            en =
                    "The doubling stays after a new measurement. Once a fresh segment was acknowledged the"
                            + " timeout is computed anew, from SRTT and RTTVAR.",
            ko = "새로 잰 뒤에도 두 배가 그대로 남아 있습니다. 새 세그먼트가 확인 응답을 받으면 타임아웃은 SRTT와" + " RTTVAR로 다시 계산합니다.")
    static final class DoublingKept implements RetransmissionTimeout {
        @Override
        public Rto rto() {
            return new Estimator(new Habits(true, true, 1000, 60_000, true, true, false));
        }
    }

    @Mistake(
            id = "measures-twice",
            en =
                    "The same acknowledgment comes once more, and you measure the same segment again, now"
                            + " with a longer time. A segment is measured once: with the first"
                            + " acknowledgment that covers it.",
            ko =
                    "같은 확인 응답이 한 번 더 왔는데 같은 세그먼트를 더 긴 시간으로 다시 재고 있습니다. 세그먼트는 한"
                            + " 번만 잽니다. 처음으로 확인된 때입니다.")
    static final class MeasuresTwice implements RetransmissionTimeout {
        @Override
        public Rto rto() {
            var timer = new Solutions.Doubles().rto();
            return new Rto() {
                private int end;
                private long since = -1;

                @Override
                public void sent(int end, boolean again, long now) {
                    this.end = end;
                    since = again ? -1 : now;
                    timer.sent(end, again, now);
                }

                @Override
                public void acknowledged(int ack, long now) {
                    if (since >= 0) timer.sent(end, false, since);
                    timer.acknowledged(ack, now);
                }

                @Override
                public void expired() {
                    timer.expired();
                }

                @Override
                public long millis() {
                    return timer.millis();
                }
            };
        }
    }
}
