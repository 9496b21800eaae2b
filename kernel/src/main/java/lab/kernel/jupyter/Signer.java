package lab.kernel.jupyter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Signs messages by HMAC (RFC 2104 §2) with one of the JDK's digests. Its own HMAC would be as
/// good, but reads policies and asks every provider first, which a start has to wait for. Safe for
/// several threads.
final class Signer {
    private static final int INNER_PAD = 0x36;
    private static final int OUTER_PAD = 0x5c;

    /// Both have taken in the padded key; copies of them do the work. Null where nothing is signed.
    private final @Nullable MessageDigest inner;

    private final @Nullable MessageDigest outer;

    private Signer(@Nullable MessageDigest inner, @Nullable MessageDigest outer) {
        this.inner = inner;
        this.outer = outer;
    }

    /// @param scheme such as {@code hmac-sha256}
    /// @param key empty where messages are not signed
    static Signer of(String scheme, String key) throws NoSuchAlgorithmException {
        if (key.isEmpty()) return new Signer(null, null);
        var digest = MessageDigest.getInstance(digestOf(scheme));
        byte[] secret = key.getBytes(StandardCharsets.UTF_8);
        int block = digest.getDigestLength() > 32 ? 128 : 64;
        if (secret.length > block) secret = digest.digest(secret);
        return new Signer(
                padded(digest, Arrays.copyOf(secret, block), INNER_PAD),
                padded(
                        MessageDigest.getInstance(digest.getAlgorithm()),
                        Arrays.copyOf(secret, block),
                        OUTER_PAD));
    }

    private static String digestOf(String scheme) throws NoSuchAlgorithmException {
        return switch (scheme.toLowerCase(Locale.ROOT)) {
            case "hmac-md5" -> "MD5";
            case "hmac-sha1" -> "SHA-1";
            case "hmac-sha224" -> "SHA-224";
            case "hmac-sha256" -> "SHA-256";
            case "hmac-sha384" -> "SHA-384";
            case "hmac-sha512" -> "SHA-512";
            default -> throw new NoSuchAlgorithmException("no signature scheme " + scheme);
        };
    }

    private static MessageDigest padded(MessageDigest digest, byte[] key, int pad) {
        for (int i = 0; i < key.length; i++) key[i] ^= (byte) pad;
        digest.update(key);
        return digest;
    }

    /// @return in hexadecimal; null where nothing is signed
    @Nullable String sign(byte[]... parts) {
        if (inner == null || outer == null) return null;
        var first = copy(inner);
        for (byte[] part : parts) first.update(part);
        return HexFormat.of().formatHex(copy(outer).digest(first.digest()));
    }

    private static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(digest.getAlgorithm() + " cannot be copied", e);
        }
    }
}
