package workbook.ch09.ftp;

import java.util.List;
import lab.check.Mistake;

final class Mistakes {
    private Mistakes() {}

    @Mistake(
            id = "digits-joined",
            en =
                    "You wrote the digits of both numbers one behind the other. "
                            + "They are two bytes of one number: the first counts 256 times "
                            + "as much.",
            ko = "두 수의 숫자를 이어 붙였습니다. 두 수는 한 수의 두 바이트입니다. 앞의 수는 256배로 칩니다.")
    static final class DigitsJoined implements Ftp {
        @Override
        public int dataPort(String reply) {
            String[] numbers =
                    reply.substring(reply.indexOf('(') + 1, reply.indexOf(')')).split(",");
            return Integer.parseInt(numbers[4] + numbers[5]);
        }

        @Override
        public List<String> react(String reply, String file) {
            if (reply.startsWith("-", 3)) return List.of();
            return switch (reply.substring(0, 3)) {
                case "220" -> List.of("send USER anonymous");
                case "331" -> List.of("send PASS guest");
                case "230" -> List.of("send PASV");
                case "227" -> List.of("connect " + dataPort(reply), "send RETR " + file);
                case "226", "550" -> List.of("send QUIT");
                default -> List.of();
            };
        }
    }

    @Mistake(
            id = "low-byte-first",
            en =
                    "You took the last number for the high byte. FTP writes the "
                            + "high byte first, as the network does everywhere.",
            ko = "마지막 수를 상위 바이트로 읽었습니다. FTP도 네트워크의 다른 곳처럼 상위 바이트를 먼저 적습니다.")
    static final class LowByteFirst implements Ftp {
        @Override
        public int dataPort(String reply) {
            String[] numbers =
                    reply.substring(reply.indexOf('(') + 1, reply.indexOf(')')).split(",");
            return Integer.parseInt(numbers[5]) * 256 + Integer.parseInt(numbers[4]);
        }

        @Override
        public List<String> react(String reply, String file) {
            if (reply.startsWith("-", 3)) return List.of();
            return switch (reply.substring(0, 3)) {
                case "220" -> List.of("send USER anonymous");
                case "331" -> List.of("send PASS guest");
                case "230" -> List.of("send PASV");
                case "227" -> List.of("connect " + dataPort(reply), "send RETR " + file);
                case "226", "550" -> List.of("send QUIT");
                default -> List.of();
            };
        }
    }

    @Mistake(
            id = "added",
            en =
                    "You added the two numbers. The first is the high byte: it "
                            + "counts units of 256.",
            ko = "두 수를 더했습니다. 앞의 수는 상위 바이트이므로 256을 단위로 셉니다.")
    static final class Added implements Ftp {
        @Override
        public int dataPort(String reply) {
            String[] numbers =
                    reply.substring(reply.indexOf('(') + 1, reply.indexOf(')')).split(",");
            return Integer.parseInt(numbers[4]) + Integer.parseInt(numbers[5]);
        }

        @Override
        public List<String> react(String reply, String file) {
            if (reply.startsWith("-", 3)) return List.of();
            return switch (reply.substring(0, 3)) {
                case "220" -> List.of("send USER anonymous");
                case "331" -> List.of("send PASS guest");
                case "230" -> List.of("send PASV");
                case "227" -> List.of("connect " + dataPort(reply), "send RETR " + file);
                case "226", "550" -> List.of("send QUIT");
                default -> List.of();
            };
        }
    }

    @Mistake(
            id = "no-data-connection",
            en =
                    "You ask for the file, but nobody opened the connection that "
                            + "it comes through. After 227 connect to that port; only then "
                            + "send RETR.",
            ko = "파일을 달라고 했지만 파일이 올 연결을 열지 않았습니다. 227을 받으면 먼저 그 포트로 연결하고, 그다음에 " + "RETR을 보내십시오.")
    static final class NoDataConnection implements Ftp {
        @Override
        public int dataPort(String reply) {
            String[] numbers =
                    reply.substring(reply.indexOf('(') + 1, reply.indexOf(')')).split(",");
            return Integer.parseInt(numbers[4]) * 256 + Integer.parseInt(numbers[5]);
        }

        @Override
        public List<String> react(String reply, String file) {
            if (reply.startsWith("-", 3)) return List.of();
            return switch (reply.substring(0, 3)) {
                case "220" -> List.of("send USER anonymous");
                case "331" -> List.of("send PASS guest");
                case "230" -> List.of("send PASV");
                case "227" -> List.of("send RETR " + file);
                case "226", "550" -> List.of("send QUIT");
                default -> List.of();
            };
        }
    }

    @Mistake(
            id = "file-before-connection",
            en =
                    "You send RETR before you connect. Many servers then wait for "
                            + "a connection that is not there yet, and some give up: connect "
                            + "first.",
            ko = "연결하기 전에 RETR을 보냈습니다. 서버는 아직 없는 연결을 기다리게 되고, 포기하는 서버도 있습니다. 먼저 " + "연결하십시오.")
    static final class FileBeforeConnection implements Ftp {
        @Override
        public int dataPort(String reply) {
            String[] numbers =
                    reply.substring(reply.indexOf('(') + 1, reply.indexOf(')')).split(",");
            return Integer.parseInt(numbers[4]) * 256 + Integer.parseInt(numbers[5]);
        }

        @Override
        public List<String> react(String reply, String file) {
            if (reply.startsWith("-", 3)) return List.of();
            return switch (reply.substring(0, 3)) {
                case "220" -> List.of("send USER anonymous");
                case "331" -> List.of("send PASS guest");
                case "230" -> List.of("send PASV");
                case "227" -> List.of("send RETR " + file, "connect " + dataPort(reply));
                case "226", "550" -> List.of("send QUIT");
                default -> List.of();
            };
        }
    }

    @Mistake(
            id = "always-port-20",
            en =
                    "Port 20 is where a server connects from when the client waits "
                            + "(PORT). With PASV the server waits, on the port that it says "
                            + "in 227.",
            ko =
                    "20번 포트는 클라이언트가 기다릴 때(PORT) 서버가 연결을 시작하는 포트입니다. PASV에서는 서버가 "
                            + "기다리며, 그 포트를 227로 알려 줍니다.")
    static final class AlwaysPort20 implements Ftp {
        @Override
        public int dataPort(String reply) {
            String[] numbers =
                    reply.substring(reply.indexOf('(') + 1, reply.indexOf(')')).split(",");
            return Integer.parseInt(numbers[4]) * 256 + Integer.parseInt(numbers[5]);
        }

        @Override
        public List<String> react(String reply, String file) {
            if (reply.startsWith("-", 3)) return List.of();
            return switch (reply.substring(0, 3)) {
                case "220" -> List.of("send USER anonymous");
                case "331" -> List.of("send PASS guest");
                case "230" -> List.of("send PASV");
                case "227" -> List.of("connect 20", "send RETR " + file);
                case "226", "550" -> List.of("send QUIT");
                default -> List.of();
            };
        }
    }

    @Mistake(
            id = "hyphen-overlooked",
            en =
                    "A hyphen behind the code says that more lines of the same "
                            + "reply follow. You answered the first of them, and so answer "
                            + "twice.",
            ko = "코드 뒤의 붙임표는 같은 응답이 다음 줄에 이어진다는 뜻입니다. 첫 줄에 반응해서 두 번 답하게 됩니다.")
    static final class HyphenOverlooked implements Ftp {
        @Override
        public int dataPort(String reply) {
            String[] numbers =
                    reply.substring(reply.indexOf('(') + 1, reply.indexOf(')')).split(",");
            return Integer.parseInt(numbers[4]) * 256 + Integer.parseInt(numbers[5]);
        }

        @Override
        public List<String> react(String reply, String file) {
            return switch (reply.substring(0, 3)) {
                case "220" -> List.of("send USER anonymous");
                case "331" -> List.of("send PASS guest");
                case "230" -> List.of("send PASV");
                case "227" -> List.of("connect " + dataPort(reply), "send RETR " + file);
                case "226", "550" -> List.of("send QUIT");
                default -> List.of();
            };
        }
    }

    @Mistake(
            id = "waits-after-550",
            en =
                    "After 550 no file comes, and no 226 either. Your client waits "
                            + "for ever: say QUIT.",
            ko = "550 뒤에는 파일도 226도 오지 않습니다. 클라이언트가 영원히 기다리게 되므로 QUIT을 보내십시오.")
    static final class WaitsAfter550 implements Ftp {
        @Override
        public int dataPort(String reply) {
            String[] numbers =
                    reply.substring(reply.indexOf('(') + 1, reply.indexOf(')')).split(",");
            return Integer.parseInt(numbers[4]) * 256 + Integer.parseInt(numbers[5]);
        }

        @Override
        public List<String> react(String reply, String file) {
            if (reply.startsWith("-", 3)) return List.of();
            return switch (reply.substring(0, 3)) {
                case "220" -> List.of("send USER anonymous");
                case "331" -> List.of("send PASS guest");
                case "230" -> List.of("send PASV");
                case "227" -> List.of("connect " + dataPort(reply), "send RETR " + file);
                case "226" -> List.of("send QUIT");
                default -> List.of();
            };
        }
    }

    @Mistake(
            id = "words-not-codes",
            en =
                    "You go by the words of the reply. Each server has its own; what a program may rely "
                            + "on are the three digits (RFC 959 §4.2).",
            ko = "응답의 문구를 보고 있습니다. 문구는 서버마다 다릅니다. 프로그램이 믿을 수 있는 것은 세 자리 코드입니다" + "(RFC 959 §4.2).")
    static final class WordsNotCodes implements Ftp {
        @Override
        public int dataPort(String reply) {
            String[] numbers =
                    reply.substring(reply.indexOf('(') + 1, reply.indexOf(')')).split(",");
            return Integer.parseInt(numbers[4]) * 256 + Integer.parseInt(numbers[5]);
        }

        @Override
        public List<String> react(String reply, String file) {
            if (reply.contains("ready")) return List.of("send USER anonymous");
            if (reply.contains("password")) return List.of("send PASS guest");
            if (reply.contains("logged in")) return List.of("send PASV");
            if (reply.contains("Passive Mode")) {
                return List.of("connect " + dataPort(reply), "send RETR " + file);
            }
            boolean over = reply.contains("done") || reply.contains("no such file");
            return over ? List.of("send QUIT") : List.of();
        }
    }
}
