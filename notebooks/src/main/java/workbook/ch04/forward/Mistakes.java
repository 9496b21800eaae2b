package workbook.ch04.forward;

import java.nio.ByteBuffer;
import lab.check.Mistake;
import lab.packet.Checksum;
import org.jspecify.annotations.Nullable;
import workbook.TwoCarries;

final class Mistakes {
    private Mistakes() {}

    private static byte[] changed(byte[] packet, int checksum) {
        byte[] next = packet.clone();
        next[8]--;
        next[10] = (byte) (checksum >> 8);
        next[11] = (byte) checksum;
        return next;
    }

    private static int checksum(byte[] packet) {
        return ByteBuffer.wrap(packet).getChar(10);
    }

    /// The sum that belongs into the next header; {@code length} bytes are summed.
    private static int right(byte[] packet, int length) {
        return Checksum.of(changed(packet, 0), 0, length);
    }

    private static int headerBytes(byte[] packet) {
        return (packet[0] & 0xf) * 4;
    }

    @Mistake(
            id = "checksum-untouched",
            en =
                    "You lower the TTL and leave the checksum. The next router sums the header, finds it wrong, and drops the packet.",
            ko = "TTL을 줄이고 체크섬은 그대로 두었습니다. 다음 라우터는 헤더를 더해 보고 틀린 것을 알아차려 패킷을 버립니다.")
    static final class ChecksumUntouched implements Forward {
        @Override
        public byte @Nullable [] forward(byte[] packet) {
            return (packet[8] & 0xff) <= 1 ? null : changed(packet, checksum(packet));
        }
    }

    @Mistake(
            id = "no-end-around-carry",
            en =
                    "You add 0x100 to the checksum, which is nearly right. Where that goes beyond 16 bits, the carry is lost. In one's complement it comes back in at the low end.",
            ko =
                    "체크섬에 0x100을 더한 것은 거의 맞습니다. 다만 16비트를 넘칠 때 자리올림이 사라집니다. 1의 보수에서는 넘친 1을 아래쪽에 다시 더합니다.")
    static final class NoEndAroundCarry implements Forward {
        @Override
        public byte @Nullable [] forward(byte[] packet) {
            return (packet[8] & 0xff) <= 1 ? null : changed(packet, checksum(packet) + 0x100);
        }
    }

    @Mistake(
            id = "checksum-goes-down",
            en =
                    "Your checksum gets smaller as the TTL does. It is the inverted sum: if the sum loses 0x100, the checksum gains it.",
            ko = "TTL이 줄 때 체크섬도 줄이고 있습니다. 체크섬은 합을 뒤집은 값입니다. 합이 0x100 줄면 체크섬은 그만큼 늘어납니다.")
    static final class ChecksumGoesDown implements Forward {
        @Override
        public byte @Nullable [] forward(byte[] packet) {
            return (packet[8] & 0xff) <= 1 ? null : changed(packet, checksum(packet) - 0x100);
        }
    }

    @Mistake(
            id = "signed-ttl",
            en =
                    "You drop packets with a TTL of 128 and more. Java's byte is signed, so 200 looks like -56 to you.",
            ko = "TTL이 128 이상인 패킷을 버리고 있습니다. 자바의 byte에는 부호가 있어서 200이 -56으로 보입니다.")
    static final class SignedTtl implements Forward {
        @Override
        public byte @Nullable [] forward(byte[] packet) {
            return packet[8] <= 1 ? null : changed(packet, right(packet, headerBytes(packet)));
        }
    }

    @Mistake(
            id = "lets-zero-out",
            en =
                    "You send a packet on with TTL 0. A packet that arrives with TTL 1 may not go further: lowered, it is 0.",
            ko = "TTL이 0이 된 패킷을 내보내고 있습니다. TTL 1로 도착한 패킷은 줄이면 0이므로 더 갈 수 없습니다.")
    static final class LetsZeroOut implements Forward {
        @Override
        public byte @Nullable [] forward(byte[] packet) {
            return packet[8] == 0 ? null : changed(packet, right(packet, headerBytes(packet)));
        }
    }

    @Mistake(
            id = "goes-round",
            en =
                    "You never drop a packet: TTL 1 becomes 0, and 0 becomes 255. Such a packet circles for ever.",
            ko = "패킷을 버리는 일이 없습니다. TTL 1은 0이 되고 0은 255가 됩니다. 그런 패킷은 영원히 돕니다.")
    static final class GoesRound implements Forward {
        @Override
        public byte @Nullable [] forward(byte[] packet) {
            return changed(packet, right(packet, headerBytes(packet)));
        }
    }

    @Mistake(
            id = "first-20-bytes",
            en = "You sum 20 bytes each time. Options belong to the header, and to its checksum.",
            ko = "늘 20바이트만 더하고 있습니다. 옵션도 헤더의 일부이므로 체크섬에 들어갑니다.")
    static final class First20Bytes implements Forward {
        @Override
        public byte @Nullable [] forward(byte[] packet) {
            return (packet[8] & 0xff) <= 1 ? null : changed(packet, right(packet, 20));
        }
    }

    @Mistake(
            id = "old-checksum-summed",
            en = "You sum the header with the old checksum still in it. Put zeros there first.",
            ko = "예전 체크섬이 든 채로 헤더를 더하고 있습니다. 그 자리를 먼저 0으로 채우십시오.")
    static final class OldChecksumSummed implements Forward {
        @Override
        public byte @Nullable [] forward(byte[] packet) {
            if ((packet[8] & 0xff) <= 1) return null;
            byte[] next = changed(packet, checksum(packet));
            return changed(packet, Checksum.of(next, 0, headerBytes(packet)));
        }
    }

    @Mistake(
            id = "folded-once",
            en =
                    "You add the carries in once. 2ffff becomes 10001 by that, which is 17 bits long: go on"
                            + " as long as there is something above the 16 bits.",
            ko =
                    "자리올림을 한 번만 더하고 있습니다. 2ffff는 한 번 접으면 10001이 되어 여전히 17비트입니다. 16비트를"
                            + " 넘는 것이 없을 때까지 되풀이하십시오.")
    static final class FoldedOnce implements Forward {
        @Override
        public byte @Nullable [] forward(byte[] packet) {
            return (packet[8] & 0xff) <= 1
                    ? null
                    : changed(
                            packet, TwoCarries.foldedOnce(changed(packet, 0), headerBytes(packet)));
        }
    }
}
