package lab.stack;

import org.junit.jupiter.api.Test;

/// The host's initial sequence number is 100, the script's 300, unless said otherwise.
class TcpTranscriptTest {
    private static final String CONNECTED =
            """
            connect
            > S 100 ack 0 len 0 mss 1460 ws 0
            < SA 300 ack 101 mss 1000
            > A 101 ack 301 len 0
            state ESTABLISHED
            """;

    private static void established(String lines) {
        Script.play(100, CONNECTED + lines);
    }

    @Test
    void handshakeWhereTheHostListens() {
        Script.play(
                100,
                """
                listen
                < S 300 mss 1000
                > SA 100 ack 301 mss 1460
                < A 301 ack 101
                state ESTABLISHED
                """);
    }

    @Test
    void handshakeWhereTheHostConnects() {
        established("");
    }

    @Test
    void aSynToAClosedPortIsReset() {
        Script.play(
                100,
                """
                < S 300
                > RA 0 ack 301
                < A 300 ack 777
                > R 777
                """);
    }

    @Test
    void aResetAnswersAnAckThatIsWrongForOurSyn() {
        Script.play(
                100,
                """
                connect
                > S 100
                < SA 300 ack 999
                > R 999
                state SYN-SENT
                """);
    }

    @Test
    void aRefusedConnectionSaysSo() {
        Script.play(
                100,
                """
                connect
                > S 100
                < RA 0 ack 101
                state CLOSED
                failed connection refused by 10.0.0.2
                """);
    }

    @Test
    void bothSidesOpenAtOnce() {
        Script.play(
                100,
                """
                connect
                > S 100
                < S 300
                > SA 100 ack 301
                state SYN-RECEIVED
                < SA 300 ack 101
                > A 101 ack 301
                < A 301 ack 101
                state ESTABLISHED
                """);
    }

    @Test
    void aLostSynIsSentAgainAfterOneTwoAndFourSeconds() {
        Script.play(
                100,
                """
                connect
                > S 100
                wait 999ms
                silence
                wait 1ms
                > S 100
                wait 1999ms
                silence
                wait 1ms
                > S 100
                wait 4s
                > S 100
                < SA 300 ack 101
                > A 101 ack 301
                """);
    }

    @Test
    void aLostSynAckIsSentAgain() {
        Script.play(
                100,
                """
                listen
                < S 300
                > SA 100 ack 301
                wait 1s
                > SA 100 ack 301
                < A 301 ack 101
                state ESTABLISHED
                """);
    }

    @Test
    void dataIsAcknowledgedAfterTwoHundredMillisecondsOrEverySecondSegment() {
        established(
                """
                < PA 301 ack 101 len 10
                wait 199ms
                silence
                wait 1ms
                > A 101 ack 311
                < PA 311 ack 101 len 10
                < PA 321 ack 101 len 10
                > A 101 ack 331
                readable 30
                read
                """);
    }

    @Test
    void segmentsOutOfOrderWaitAndAreAcknowledgedAtOnce() {
        established(
                """
                < A 311 ack 101 len 10
                > A 101 ack 301
                < A 331 ack 101 len 10
                > A 101 ack 301
                readable 0
                < A 301 ack 101 len 10
                > A 101 ack 321
                < A 321 ack 101 len 10
                > A 101 ack 341
                readable 40
                read
                """);
    }

    @Test
    void overlappingSegmentsAreTakenOnce() {
        established(
                """
                < A 306 ack 101 len 20
                > A 101 ack 301
                < A 301 ack 101 len 10
                > A 101 ack 326
                < A 301 ack 101 len 30
                wait 200ms
                > A 101 ack 331
                < A 301 ack 101 len 30
                > A 101 ack 331
                readable 30
                read
                """);
    }

    @Test
    void dataBeyondTheWindowIsCutOff() {
        Script.play(
                100,
                Parts.REFERENCE.withReceiveBuffer(100),
                CONNECTED
                        + """
                        < A 301 ack 101 len 150
                        wait 200ms
                        > A 101 ack 401 win 0
                        readable 100
                        < A 401 ack 101 len 1
                        > A 101 ack 401 win 0
                        read
                        > A 101 ack 401 win 100
                        """);
    }

    @Test
    void aShutWindowIsProbedWithOneByteAtDoublingIntervals() {
        Script.play(
                100,
                """
                connect
                > S 100
                < SA 300 ack 101 win 0
                > A 101
                write 5
                silence
                wait 1s
                > A 101 len 1
                < A 301 ack 101 win 0
                wait 1999ms
                silence
                wait 1ms
                > A 101 len 1
                < A 301 ack 101 win 0
                wait 4s
                > A 101 len 1
                < A 301 ack 102 win 100
                > PA 102 len 4
                < A 301 ack 106
                """);
    }

    @Test
    void aWindowThatOpensEndsTheProbing() {
        Script.play(
                100,
                """
                connect
                > S 100
                < SA 300 ack 101 win 0
                > A 101
                write 5
                wait 1s
                > A 101 len 1
                < A 301 ack 101 win 100
                > PA 101 len 5
                < A 301 ack 106
                """);
    }

    @Test
    void lostDataIsSentAgainWithDoublingAndNotTimed() {
        established(
                """
                write 10
                > PA 101 len 10
                wait 1s
                > PA 101 len 10
                wait 2s
                > PA 101 len 10
                < A 301 ack 111
                write 10
                > PA 111 len 10
                wait 3999ms
                silence
                wait 1ms
                > PA 111 len 10
                < A 301 ack 121
                """);
    }

    @Test
    void threeDuplicateAcksSendTheSegmentAgainAtOnce() {
        established(
                """
                write 4000
                > A 101 len 1000
                > A 1101 len 1000
                > A 2101 len 1000
                > PA 3101 len 1000
                < A 301 ack 101
                < A 301 ack 101
                silence
                < A 301 ack 101
                > A 101 len 1000
                < A 301 ack 4101
                """);
    }

    @Test
    void segmentsAreNoLongerThanThePeersMssAndASmallOneWaitsForItsTurn() {
        Script.play(
                100,
                """
                connect
                > S 100
                < SA 300 ack 101 mss 536
                > A 101
                write 1000
                > A 101 len 536
                < A 301 ack 637
                > PA 637 len 464
                < A 301 ack 1101
                """);
    }

    @Test
    void aPeerThatNamesNoMssGets536() {
        Script.play(
                100,
                """
                connect
                > S 100
                < SA 300 ack 101
                > A 101
                write 600
                > A 101 len 536
                silence
                < A 301 ack 637
                > PA 637 len 64
                < A 301 ack 701
                """);
    }

    @Test
    void aScaledWindowCountsShiftedAndOursIsAnnouncedSo() {
        Script.play(
                100,
                Parts.REFERENCE.withReceiveBuffer(1 << 20),
                """
                connect
                > S 100 ws 5 win 65535
                < SA 300 ack 101 mss 1000 ws 3 win 8
                > A 101 win 32768
                write 100
                > A 101 len 8
                < A 301 ack 109 win 4
                > A 109 len 32
                < A 301 ack 141 win 100
                > PA 141 len 60
                < A 301 ack 201
                """);
    }

    @Test
    void theNumbersGoRoundAtTwoToThe32() {
        Script.play(
                0xfffffff0,
                """
                connect
                > S 4294967280
                < SA 4294967290 ack 4294967281
                > A 4294967281 ack 4294967291
                write 100
                > PA 4294967281 len 100
                < A 4294967291 ack 85 len 20
                wait 200ms
                > A 85 ack 15
                < A 25 ack 85 len 10
                > A 85 ack 15
                < A 15 ack 85 len 10
                > A 85 ack 35
                readable 40
                read
                """);
    }

    @Test
    void theActiveCloserWaitsTwiceTheLifetimeOfASegment() {
        established(
                """
                close
                > FA 101 ack 301
                state FIN-WAIT-1
                < A 301 ack 102
                state FIN-WAIT-2
                < FA 301 ack 102
                > A 102 ack 302
                state TIME-WAIT
                wait 3m
                < FA 301 ack 102
                > A 102 ack 302
                wait 239s
                state TIME-WAIT
                wait 1s
                state CLOSED
                """);
    }

    @Test
    void thePassiveCloserDoesNotWait() {
        established(
                """
                < FA 301 ack 101
                > A 101 ack 302
                state CLOSE-WAIT
                end
                close
                > FA 101 ack 302
                state LAST-ACK
                < A 302 ack 102
                state CLOSED
                """);
    }

    @Test
    void bothSidesCloseAtOnce() {
        established(
                """
                close
                > FA 101 ack 301
                < FA 301 ack 101
                > A 102 ack 302
                state CLOSING
                < A 302 ack 102
                state TIME-WAIT
                """);
    }

    @Test
    void aHalfClosedConnectionStillReads() {
        established(
                """
                close
                > FA 101 ack 301
                < A 301 ack 102
                < PA 301 ack 102 len 10
                wait 200ms
                > A 102 ack 311
                readable 10
                < FA 311 ack 102 len 5
                > A 102 ack 317
                state TIME-WAIT
                read
                end
                """);
    }

    @Test
    void aHalfClosedConnectionStillWrites() {
        established(
                """
                < FA 301 ack 101
                > A 101 ack 302
                write 10
                > PA 101 ack 302 len 10
                < A 302 ack 111
                """);
    }

    @Test
    void aFinWaitsForTheDataBeforeIt() {
        established(
                """
                < FA 311 ack 101 len 5
                > A 101 ack 301
                state ESTABLISHED
                < A 301 ack 101 len 10
                > A 101 ack 317
                state CLOSE-WAIT
                """);
    }

    @Test
    void theFinFollowsTheLastByteAndIsSentAgain() {
        established(
                """
                write 10
                > PA 101 len 10
                close
                > FA 111 len 0
                wait 1s
                > FPA 101 len 10
                < A 301 ack 112
                state FIN-WAIT-2
                """);
    }

    @Test
    void onlyAResetThatIsExactlyNextCounts() {
        established(
                """
                < R 350
                > A 101 ack 301
                state ESTABLISHED
                < R 301
                state CLOSED
                failed connection reset by 10.0.0.2
                """);
    }

    @Test
    void aSynInAConnectionIsChallenged() {
        established(
                """
                < S 301
                > A 101 ack 301
                state ESTABLISHED
                """);
    }

    @Test
    void anAckOfWhatWasNeverSentIsAnsweredAndDropped() {
        established(
                """
                < A 301 ack 500 len 10
                > A 101 ack 301
                readable 0
                """);
    }

    @Test
    void abortSendsAReset() {
        established(
                """
                abort
                > RA 101 ack 301
                state CLOSED
                < A 301 ack 101
                > R 101
                """);
    }

    @Test
    void aPeerThatSaysNothingIsGivenUp() {
        established(
                """
                write 10
                > PA 101 len 10
                wait 1s
                > PA 101 len 10
                wait 2s
                > PA 101 len 10
                wait 4s
                > PA 101 len 10
                wait 8s
                > PA 101 len 10
                wait 16s
                > PA 101 len 10
                wait 32s
                > PA 101 len 10
                wait 1m
                > PA 101 len 10
                wait 1m
                state CLOSED
                failed no answer from 10.0.0.2
                """);
    }
}
