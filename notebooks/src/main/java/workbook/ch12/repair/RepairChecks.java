package workbook.ch12.repair;

import java.util.Random;
import lab.check.Check;
import lab.check.Hidden;
import lab.check.Trial;
import lab.packet.Checksum;
import workbook.TwoCarries;

final class RepairChecks {
    @Check(points = 3, en = "a header of 20 bytes", ko = "20바이트 헤더")
    void plain(Repair learner, Trial trial) {
        expect(broken(trial.random(), 5, 33), learner, trial);
    }

    @Hidden
    @Check(points = 4, en = "headers with options", ko = "옵션이 있는 헤더")
    void options(Repair learner, Trial trial) {
        Random random = trial.random();
        for (int ihl : new int[] {6, 15}) expect(broken(random, ihl, 20), learner, trial);
    }

    @Hidden
    @Check(
            points = 3,
            en = "longer than 255 bytes, and no data at all",
            ko = "255바이트보다 긴 패킷과 데이터 없는 패킷")
    void lengths(Repair learner, Trial trial) {
        Random random = trial.random();
        expect(broken(random, 5, 1000), learner, trial);
        expect(broken(random, 5, 0), learner, trial);
    }

    private static void expect(byte[] packet, Repair learner, Trial trial) {
        byte[] right = new Solutions.InPlace().repair(packet);
        trial.expect(right, learner.repair(packet.clone()));
    }

    /// With an identification by which the carries of the sum carry once more.
    private static byte[] foldingTwice(byte[] packet, int header) {
        for (int address : new int[] {12, 16}) packet[address] |= (byte) 0xc0;
        byte[] summed = new Solutions.InPlace().repair(packet);
        for (int at : new int[] {4, 5, 10, 11}) summed[at] = 0;
        int identification = TwoCarries.word(summed, header);
        packet[4] = (byte) (identification >> 8);
        packet[5] = (byte) identification;
        return packet;
    }

    /// Right in all but total length and checksum, and surely wrong in both.
    private static byte[] broken(Random random, int ihl, int data) {
        byte[] packet = new byte[ihl * 4 + data];
        random.nextBytes(packet);
        packet[0] = (byte) (0x40 | ihl);
        byte[] right = new Solutions.InPlace().repair(foldingTwice(packet, ihl * 4));
        right[3] ^= 0x15;
        right[10] ^= 0x2a;
        right[11] ^= (byte) random.nextInt(1, 256);
        if (Checksum.of(right, 0, ihl * 4) == 0) right[11] ^= 1;
        return right;
    }
}
