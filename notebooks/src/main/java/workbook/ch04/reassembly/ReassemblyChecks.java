package workbook.ch04.reassembly;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Optional;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Text;
import lab.check.Trial;
import lab.packet.Ipv4Address;
import lab.packet.Ipv4Header;
import workbook.ch04.Packets;
import workbook.ch04.reassembly.Reassembly.Reassembler;

final class ReassemblyChecks {
    private static final Text NOT_YET = new Text("not whole yet", "아직 다 모이지 않음");
    private static final Text WHOLE = new Text("the whole packet", "전체 패킷");
    private static final Text FLAGS = new Text("flags and offset", "플래그와 오프셋");
    private static final byte[] DATA = Packets.data(56);
    private static final Ipv4Header HEADER = Packets.header();

    @Check(points = 3, en = "three fragments in order", ko = "순서대로 온 단편 셋")
    void inOrder(Reassembly learner, Trial trial) {
        var reassembler = learner.reassembler();
        waits(reassembler, HEADER, 0, 24, trial);
        waits(reassembler, HEADER, 24, 48, trial);
        completes(reassembler, HEADER, 48, 56, trial);
        whole(reassembler, Packets.packet(HEADER, DATA), Packets.packet(HEADER, DATA), trial);
    }

    @Hidden
    @Check(points = 3, en = "in reverse, and one of them twice", ko = "거꾸로, 그리고 하나는 두 번")
    void reverse(Reassembly learner, Trial trial) {
        var reassembler = learner.reassembler();
        waits(reassembler, HEADER, 48, 56, trial);
        waits(reassembler, HEADER, 24, 48, trial);
        waits(reassembler, HEADER, 24, 48, trial);
        completes(reassembler, HEADER, 0, 24, trial);
    }

    @Hidden
    @Check(points = 3, en = "two packets at the same time", ko = "동시에 온 두 패킷")
    void interleaved(Reassembly learner, Trial trial) {
        var other = HEADER.withIdentification(7239);
        var stranger = HEADER.withSource(Ipv4Address.of("10.1.2.4"));
        var protocol = HEADER.withProtocol(Ipv4Header.TCP);
        var here = HEADER.withDestination(Ipv4Address.of("10.9.8.7"));
        for (Ipv4Header second : new Ipv4Header[] {other, stranger, protocol, here}) {
            var reassembler = learner.reassembler();
            waits(reassembler, HEADER, 0, 24, trial);
            waits(reassembler, second, 24, 56, trial);
            completes(reassembler, HEADER, 24, 56, trial);
            completes(reassembler, second, 0, 24, trial);
        }
    }

    @Hidden
    @Check(points = 3, en = "fragments that overlap", ko = "겹치는 단편")
    void overlap(Reassembly learner, Trial trial) {
        var reassembler = learner.reassembler();
        waits(reassembler, HEADER, 0, 24, trial);
        trial.act(new Text("Bytes 16 to 31 come: they overlap.", "16~31번 바이트가 옵니다. 앞과 겹칩니다."));
        waits(reassembler, HEADER, 16, 32, trial);
        waits(reassembler, HEADER, 24, 56, trial);
    }

    @Hidden
    @Check(points = 2, en = "after a minute", ko = "1분이 지난 뒤")
    void timeout(Reassembly learner, Trial trial) {
        var idle = learner.reassembler();
        waits(idle, HEADER, 0, 24, trial);
        idle.tick(60);
        waits(idle, HEADER, 24, 56, trial);
        var reassembler = learner.reassembler();
        waits(reassembler, HEADER, 0, 24, trial);
        reassembler.tick(40);
        waits(reassembler, HEADER, 24, 48, trial);
        reassembler.tick(40);
        waits(reassembler, HEADER, 48, 56, trial);
        waits(reassembler, HEADER, 0, 24, trial);
        reassembler.tick(10);
        completes(reassembler, HEADER, 24, 48, trial);

        var two = learner.reassembler();
        var later = HEADER.withIdentification(7239);
        waits(two, HEADER, 0, 24, trial);
        two.tick(40);
        waits(two, later, 0, 24, trial);
        two.tick(20);
        waits(two, HEADER, 24, 56, trial);
        completes(two, later, 24, 56, trial);
    }

    @Hidden
    @Check(points = 2, en = "fragments shuffled by your own seed", ko = "학습자 시드로 섞은 단편")
    void any(Reassembly learner, Trial trial) {
        var random = trial.random();
        var reassembler = learner.reassembler();
        for (int i = 0; i < 3; i++) {
            var header = HEADER.withIdentification(random.nextInt(0x10000));
            var from = new ArrayList<Integer>();
            for (int at = 0; at < DATA.length; at += 8) from.add(at);
            Collections.shuffle(from, random);
            // What ends the packet comes last by itself often enough.
            if (i == 0 && from.getLast() == DATA.length - 8)
                Collections.swap(from, 0, from.size() - 1);
            for (int at : from.subList(0, from.size() - 1)) {
                waits(reassembler, header, at, at + 8, trial);
            }
            completes(reassembler, header, from.getLast(), from.getLast() + 8, trial);
        }
    }

    private static byte[] piece(Ipv4Header header, int from, int to, Trial trial) {
        byte[] piece = Packets.piece(header, DATA, from, to, to < DATA.length);
        trial.mark(piece, 48, 16, FLAGS);
        return piece;
    }

    private static void waits(
            Reassembler reassembler, Ipv4Header header, int from, int to, Trial trial) {
        trial.expect(NOT_YET, Optional.empty(), reassembler.add(piece(header, from, to, trial)));
    }

    private static void completes(
            Reassembler reassembler, Ipv4Header header, int from, int to, Trial trial) {
        whole(reassembler, piece(header, from, to, trial), Packets.packet(header, DATA), trial);
    }

    private static void whole(Reassembler reassembler, byte[] last, byte[] expected, Trial trial) {
        Optional<byte[]> got = reassembler.add(last);
        if (got.isEmpty()) trial.expect(WHOLE, Optional.of(expected), got);
        trial.expect(WHOLE, expected, got.orElseThrow());
    }
}
