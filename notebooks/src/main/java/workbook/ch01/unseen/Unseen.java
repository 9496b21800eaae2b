package workbook.ch01.unseen;

import java.util.Set;
import lab.check.Exercise;

/// What the internet checksum cannot see (RFC 1071 §2), and why.
@Exercise(
        id = "rfc1071.unseen",
        points = 10,
        en = "What the checksum cannot see",
        ko = "체크섬이 잡아내지 못하는 것")
public interface Unseen {
    /// What can happen to a header on its way.
    enum Damage {
        ONE_BIT_FLIPPED,
        ONE_BYTE_CLEARED,
        BYTES_OF_A_WORD_SWAPPED,
        WORDS_SWAPPED,
        ADDRESSES_SWAPPED,
        ZEROS_MADE_ONES
    }

    /// Why some of it stays unseen.
    enum Reason {
        ONLY_16_BITS,
        SUM_HAS_NO_ORDER,
        FIELD_IS_IN_THE_SUM,
        BITS_ARE_INVERTED
    }

    /// Every damage that never changes the checksum.
    Set<Damage> unseen();

    /// Why a swap never changes it.
    Reason reason();
}
