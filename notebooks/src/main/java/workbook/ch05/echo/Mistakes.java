package workbook.ch05.echo;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import lab.check.Mistake;

final class Mistakes {
    private Mistakes() {}

    private static List<Optional<byte[]>> answers(
            List<byte[]> messages, Set<Integer> lost, Function<byte[], Optional<byte[]>> answer) {
        var answers = new ArrayList<Optional<byte[]>>();
        for (byte[] message : messages) {
            boolean arrives = !lost.contains(answers.size());
            answers.add(arrives ? answer.apply(message) : Optional.empty());
        }
        return answers;
    }

    @Mistake(
            id = "like-a-stream",
            en =
                    "Your first answer holds several messages. UDP is no stream: one receive gives one"
                            + " message, and one send is one answer. Do not collect.",
            ko =
                    "첫 답에 메시지가 여러 개 들어 있습니다. UDP는 스트림이 아닙니다. 한 번 받으면 메시지 하나, 한"
                            + " 번 보내면 답 하나입니다. 모으지 마십시오.")
    static final class LikeAStream implements UdpEcho {
        @Override
        public List<Optional<byte[]>> reply(List<byte[]> messages, Set<Integer> lost) {
            var all = new ByteArrayOutputStream();
            for (int i = 0; i < messages.size(); i++) {
                if (!lost.contains(i)) all.writeBytes(messages.get(i));
            }
            var answers = new ArrayList<Optional<byte[]>>();
            boolean first = true;
            for (int i = 0; i < messages.size(); i++) {
                boolean gets = first && !lost.contains(i);
                answers.add(gets ? Optional.of(all.toByteArray()) : Optional.empty());
                if (gets) first = false;
            }
            return answers;
        }
    }

    @Mistake(
            id = "whole-buffer",
            en =
                    "Your answer is 1024 bytes long whatever came: you send the whole buffer. How much of it"
                            + " is the message says packet.getLength().",
            ko =
                    "무엇이 오든 답이 1024바이트입니다. 버퍼를 통째로 보내고 있습니다. 그중 메시지가 얼마인지는"
                            + " packet.getLength()가 알려 줍니다.")
    static final class WholeBuffer implements UdpEcho {
        @Override
        public List<Optional<byte[]>> reply(List<byte[]> messages, Set<Integer> lost) {
            return answers(messages, lost, message -> Optional.of(Arrays.copyOf(message, 1024)));
        }
    }

    @Mistake(
            id = "small-buffer",
            en =
                    "A long message comes back cut to 1024 bytes. What does not fit into the buffer is thrown"
                            + " away, without a word. A UDP message may have 65507 bytes.",
            ko =
                    "긴 메시지가 1024바이트로 잘려 돌아옵니다. 버퍼에 들어가지 않는 부분은 아무 말 없이 버려집니다."
                            + " UDP 메시지는 65507바이트까지 될 수 있습니다.")
    static final class SmallBuffer implements UdpEcho {
        @Override
        public List<Optional<byte[]>> reply(List<byte[]> messages, Set<Integer> lost) {
            return answers(
                    messages,
                    lost,
                    message -> Optional.of(Arrays.copyOf(message, Math.min(1024, message.length))));
        }
    }

    @Mistake(
            id = "empty-not-answered",
            en =
                    "An empty message gets no answer. In a stream no bytes mean the end; a datagram without"
                            + " data is a message like any other.",
            ko = "빈 메시지에 답하지 않습니다. 스트림에서는 0바이트가 끝을 뜻하지만, 데이터가 없는 데이터그램도" + " 하나의 메시지입니다.")
    static final class EmptyNotAnswered implements UdpEcho {
        @Override
        public List<Optional<byte[]>> reply(List<byte[]> messages, Set<Integer> lost) {
            return answers(
                    messages, lost, message -> Optional.of(message).filter(m -> m.length > 0));
        }
    }

    @Mistake(
            id = "silent",
            en =
                    "No client gets anything back. The packet that you received knows its sender: send to"
                            + " packet.getSocketAddress().",
            ko =
                    "어느 클라이언트도 답을 받지 못합니다. 받은 패킷에 보낸 쪽의 주소가 있습니다."
                            + " packet.getSocketAddress()로 보내십시오.")
    static final class Silent implements UdpEcho {
        @Override
        public List<Optional<byte[]>> reply(List<byte[]> messages, Set<Integer> lost) {
            return answers(messages, lost, message -> Optional.empty());
        }
    }
}
