package lab.check;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Random;

/// Where a learner's own test vectors come from: the same for the same learner and exercise, on any
/// machine.
public record Seed(long value) {
    /// The first eight bytes of SHA-256 over both names, each ended by a zero byte. Capitals,
    /// blanks around a learner's name and how its letters are composed make no difference: one file
    /// system keeps them so, another otherwise.
    public static Seed of(String learner, String exercise) {
        String name =
                Normalizer.normalize(learner.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        try {
            byte[] names = (name + '\0' + exercise + '\0').getBytes(StandardCharsets.UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(names);
            return new Seed(ByteBuffer.wrap(digest).getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    /// A generator at its start. [Random]'s algorithm is specified, so it does not change with the
    /// JDK.
    public Random random() {
        return new Random(value);
    }
}
