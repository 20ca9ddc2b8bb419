package org.chengxin.account.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes are those of RFC 6238, a used step is not taken again, and a clock may be one step off. */
class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082, 46119246, 90693936",
        "1111111109, 07081804, 68084774, 25091201",
        "1111111111, 14050471, 67062674, 99943326",
        "1234567890, 89005924, 91819424, 93441116",
        "2000000000, 69279037, 90698825, 38618901",
        "20000000000, 65353130, 77737706, 47863826"
    })
    void theVectorsOfTheStandardHold(long second, String sha1, String sha256, String sha512) {
        long step = Totp.step(Instant.ofEpochSecond(second));
        assertThat(Totp.code(SECRET, step, 8, "HmacSHA1")).isEqualTo(sha1);
        assertThat(Totp.code(
                        "12345678901234567890123456789012".getBytes(StandardCharsets.US_ASCII), step, 8, "HmacSHA256"))
                .isEqualTo(sha256);
        assertThat(Totp.code(
                        "1234567890123456789012345678901234567890123456789012345678901234"
                                .getBytes(StandardCharsets.US_ASCII),
                        step,
                        8,
                        "HmacSHA512"))
                .isEqualTo(sha512);
        assertThat(Totp.code(SECRET, step)).isEqualTo(sha1.substring(2));
    }

    @Test
    void aSecretThatWasTypedIsTheSame() {
        for (int length : new int[] {1, 4, 5, 20, 32}) {
            byte[] secret = Secrets.bytes(length);
            assertThat(Totp.fromBase32(Totp.base32(secret))).isEqualTo(secret);
        }
    }

    @Test
    void aClockMayBeOneStepOffAndNoMore() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        long step = Totp.step(now);
        for (long off = -3; off <= 3; off++) {
            assertThat(Totp.match(SECRET, Totp.code(SECRET, step + off), now, 0).isPresent())
                    .as("%d steps off", off)
                    .isEqualTo(Math.abs(off) <= 1);
        }
        assertThat(Totp.match(SECRET, "", now, 0)).isEmpty();
        assertThat(Totp.match(SECRET, "８９００５９", now, 0)).isEmpty();
    }

    @Test
    void aUsedStepAndThoseBeforeItAreNotTakenAgain() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        long step =
                Totp.match(SECRET, Totp.code(SECRET, Totp.step(now)), now, 0).getAsLong();
        assertThat(Totp.match(SECRET, Totp.code(SECRET, step), now, step)).isEmpty();
        assertThat(Totp.match(SECRET, Totp.code(SECRET, step - 1), now, step)).isEmpty();
        assertThat(Totp.match(SECRET, Totp.code(SECRET, step + 1), now, step)).hasValue(step + 1);
    }

    /** RFC 4648, 10. */
    @ParameterizedTest
    @CsvSource({"f,MY", "fo,MZXQ", "foo,MZXW6", "foob,MZXW6YQ", "fooba,MZXW6YTB", "foobar,MZXW6YTBOI"})
    void aSecretIsTypedInBase32(String plain, String typed) {
        assertThat(Totp.base32(plain.getBytes(StandardCharsets.US_ASCII))).isEqualTo(typed);
    }
}
