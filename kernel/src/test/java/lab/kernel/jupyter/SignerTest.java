package lab.kernel.jupyter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignerTest {
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// RFC 4231 §4.3, test case 2.
    @Test
    void signsAsTheRfcDoes() throws GeneralSecurityException {
        assertThat(
                        Signer.of("hmac-sha256", "Jefe")
                                .sign(bytes("what do ya want "), bytes("for nothing?")))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hmac-md5",
                "hmac-sha1",
                "hmac-sha224",
                "hmac-sha256",
                "hmac-sha384",
                "hmac-sha512"
            })
    void signsAsTheJdkDoes(String scheme) throws GeneralSecurityException {
        for (int length : new int[] {1, 63, 64, 65, 127, 128, 129, 300}) {
            var key = "k".repeat(length);
            var mac = Mac.getInstance(scheme.replace("-", ""));
            mac.init(new SecretKeySpec(bytes(key), scheme));
            var expected = HexFormat.of().formatHex(mac.doFinal(bytes("one two")));
            var signer = Signer.of(scheme, key);
            assertThat(signer.sign(bytes("one"), bytes(" two"))).isEqualTo(expected);
            assertThat(signer.sign(bytes("one two"))).as("a second time").isEqualTo(expected);
        }
    }

    @Test
    void signsNothingWithoutAKey() throws GeneralSecurityException {
        assertThat(Signer.of("hmac-sha256", "").sign(bytes("text"))).isNull();
    }

    @Test
    void saysWhichSchemeItDoesNotKnow() {
        assertThatThrownBy(() -> Signer.of("rot13", "key"))
                .isInstanceOf(NoSuchAlgorithmException.class)
                .hasMessageContaining("rot13");
    }
}
