package workbook.ch00.frames;

import lab.check.Mistake;

final class Mistakes {
    private Mistakes() {}

    @Mistake(
            id = "request-and-response",
            en =
                    "You counted the request and the response. Count connection "
                            + "set-up, acknowledgments and close as frames too: each is a "
                            + "frame of its own.",
            ko = "요청과 응답만 세었습니다. 연결 설정, 확인 응답, 연결 종료도 프레임으로 세십시오. 하나하나가 별도의 " + "프레임입니다.")
    static final class RequestAndResponse implements Frames {
        @Override
        public int predictedFrames() {
            return 2;
        }
    }

    @Mistake(
            id = "data-and-acknowledgments",
            en =
                    "Request, response, and an acknowledgment for each: that is "
                            + "the middle. What must happen before the first byte of data "
                            + "may go, and what after the last?",
            ko =
                    "요청과 응답, 그리고 각각의 확인 응답은 세었습니다. 그것은 가운데 부분입니다. 데이터가 처음 나가기 전과 "
                            + "마지막 데이터가 온 뒤에는 무슨 일이 있습니까?")
    static final class DataAndAcknowledgments implements Frames {
        @Override
        public int predictedFrames() {
            return 4;
        }
    }

    @Mistake(
            id = "set-up-and-data",
            en =
                    "Three frames of set-up, the request, the response. Data is "
                            + "acknowledged, and the connection is closed: count those "
                            + "frames too.",
            ko = "연결 설정 세 개와 요청, 응답을 세었습니다. 데이터에는 확인 응답이 오고, 연결도 끝내야 합니다. 그 " + "프레임도 세십시오.")
    static final class SetUpAndData implements Frames {
        @Override
        public int predictedFrames() {
            return 5;
        }
    }

    @Mistake(
            id = "no-close",
            en =
                    "Set-up, data and acknowledgments are right. The connection is "
                            + "still open at the end of your count. Each side closes its "
                            + "direction, and that is acknowledged.",
            ko =
                    "연결 설정과 데이터, 확인 응답은 맞습니다. 그런데 연결이 아직 열려 있습니다. 양쪽이 각자 자기 방향을 "
                            + "닫고, 그것도 확인 응답을 받습니다.")
    static final class NoClose implements Frames {
        @Override
        public int predictedFrames() {
            return 7;
        }
    }

    @Mistake(
            id = "no-acknowledgments",
            en =
                    "Set-up, request, response and close are there. The "
                            + "acknowledgments of the request and of the response travelled "
                            + "in frames of their own.",
            ko = "연결 설정, 요청, 응답, 연결 종료는 있습니다. 요청과 응답에 대한 확인 응답이 각각 별도의 프레임으로 " + "갔습니다.")
    static final class NoAcknowledgments implements Frames {
        @Override
        public int predictedFrames() {
            return 8;
        }
    }
}
