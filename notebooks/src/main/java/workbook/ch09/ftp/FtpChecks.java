package workbook.ch09.ftp;

import java.util.List;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Trial;

final class FtpChecks {
    @Check(points = 1, en = "the port of \"0,21\"", ko = "\"0,21\"이 뜻하는 포트")
    void low(Ftp learner, Trial trial) {
        trial.expect(21, learner.dataPort("227 Entering Passive Mode (127,0,0,1,0,21)"));
    }

    @Check(points = 2, en = "logging in", ko = "로그인")
    void login(Ftp learner, Trial trial) {
        expect(List.of("send USER anonymous"), "220 ready", learner, trial);
        expect(List.of("send PASS guest"), "331 password, please", learner, trial);
        expect(List.of("send PASV"), "230 logged in", learner, trial);
    }

    @Hidden
    @Check(points = 2, en = "the port of \"200,10\"", ko = "\"200,10\"이 뜻하는 포트")
    void high(Ftp learner, Trial trial) {
        trial.expect(51210, learner.dataPort("227 Entering Passive Mode (127,0,0,1,200,10)"));
    }

    @Hidden
    @Check(points = 1, en = "other addresses and words", ko = "다른 주소와 다른 문구")
    void others(Ftp learner, Trial trial) {
        var random = trial.random();
        for (int i = 0; i < 3; i++) {
            int port = random.nextInt(1024, 65536);
            String six = "10,%d,3,2,%d,%d".formatted(random.nextInt(256), port >> 8, port & 0xff);
            trial.expect(port, learner.dataPort("227 Passive (" + six + ")."));
        }
        expect(List.of("send USER anonymous"), "220 lab FTP", learner, trial);
        expect(List.of("send PASS guest"), "331 Who are you?", learner, trial);
        expect(List.of("send PASV"), "230 Welcome, ready when you are", learner, trial);
        expect(List.of("send QUIT"), "226 Transfer complete", learner, trial);
    }

    @Hidden
    @Check(points = 3, en = "the data connection first, then the file", ko = "데이터 연결을 먼저, 파일은 그다음")
    void data(Ftp learner, Trial trial) {
        int high = trial.random().nextInt(4, 256);
        String reply = "227 Entering Passive Mode (127,0,0,1," + high + ",3)";
        expect(
                List.of("connect " + (high * 256 + 3), "send RETR notes.txt"),
                reply,
                learner,
                trial);
    }

    @Hidden
    @Check(points = 1, en = "while the file comes, and after it", ko = "파일이 오는 동안과 그 뒤")
    void end(Ftp learner, Trial trial) {
        expect(List.of(), "150 here it comes", learner, trial);
        expect(List.of("send QUIT"), "226 done", learner, trial);
        expect(List.of(), "221 bye", learner, trial);
    }

    @Hidden
    @Check(points = 1, en = "a reply of several lines", ko = "여러 줄로 된 응답")
    void lines(Ftp learner, Trial trial) {
        expect(List.of(), "230-Welcome.", learner, trial);
        expect(List.of("send PASV"), "230 logged in", learner, trial);
    }

    @Hidden
    @Check(points = 1, en = "a file that is not there", ko = "없는 파일")
    void missing(Ftp learner, Trial trial) {
        expect(List.of("send QUIT"), "550 no such file", learner, trial);
    }

    private static void expect(List<String> actions, String reply, Ftp learner, Trial trial) {
        trial.expect(actions, learner.react(reply, "notes.txt"));
    }
}
