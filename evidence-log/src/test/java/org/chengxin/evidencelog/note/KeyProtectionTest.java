package org.chengxin.evidencelog.note;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32C;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.SCrypt;
import org.chengxin.evidencelog.note.KeyProtectionException.Reason;
import org.junit.jupiter.api.Test;

/** A protected secret opens with its own passphrase alone, and a file that does not open says why. */
class KeyProtectionTest {
    private static final byte[] PASSPHRASE = "口令 correct horse".getBytes(UTF_8);
    private static final byte[] SECRET = "planted secret 7f3a".getBytes(UTF_8);
    private static final int HEADER = 38;

    @Test
    void whatWasProtectedOpensWithTheSamePassphraseAsCharactersOrBytes() throws Exception {
        byte[] file = KeyProtection.protect(SECRET, "口令 correct horse".toCharArray());

        assertThat(KeyProtection.open(file, PASSPHRASE)).isEqualTo(SECRET);
        assertThat(KeyProtection.open(file, "口令 correct horse".toCharArray())).isEqualTo(SECRET);
        assertThat(KeyProtection.isProtected(file)).isTrue();
        assertThat(KeyProtection.isProtected(SECRET)).isFalse();
        assertThat(new String(file, ISO_8859_1)).doesNotContain(new String(SECRET, ISO_8859_1));
        assertThat(KeyProtection.protect(SECRET, PASSPHRASE)).isNotEqualTo(file);
    }

    @Test
    void anotherPassphraseIsToldApartFromDamage() {
        byte[] file = KeyProtection.protect(SECRET, PASSPHRASE);

        assertThat(reason(() -> KeyProtection.open(file, "correct horse".toCharArray())))
                .isEqualTo(Reason.WRONG_SECRET);
        for (int cut = 5; cut < file.length; cut += 7) {
            byte[] part = Arrays.copyOf(file, cut);
            assertThat(reason(() -> KeyProtection.open(part, PASSPHRASE)))
                    .as("cut to " + cut)
                    .isEqualTo(Reason.DAMAGED);
        }
        assertThat(reason(() -> KeyProtection.open(SECRET, PASSPHRASE))).isEqualTo(Reason.NOT_PROTECTED);
        assertThat(reason(() -> KeyProtection.open(new byte[0], PASSPHRASE))).isEqualTo(Reason.NOT_PROTECTED);
    }

    @Test
    void anyFlippedBitIsRefusedAndNeverTakenForTheSecret() {
        byte[] key = new byte[32];
        byte[] file = KeyProtection.wrap(SECRET, key);
        for (int bit = 0; bit < file.length * 8; bit++) {
            byte[] altered = file.clone();
            altered[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(reason(() -> KeyProtection.unwrap(altered, key)))
                    .as("bit " + bit)
                    .isNotEqualTo(Reason.WRONG_SECRET);
            if (bit / 8 < file.length - 4) {
                assertThat(reason(() -> KeyProtection.unwrap(checksummed(altered), key)))
                        .as("bit " + bit + " with a checksum made to fit")
                        .isNotEqualTo(Reason.DAMAGED);
            }
        }
    }

    @Test
    void theHeaderIsPartOfWhatIsAuthenticated() {
        byte[] key = new byte[32];
        byte[] file = KeyProtection.wrap(SECRET, key);
        // the cost means nothing in a wrapped file, and is protected all the same
        file[7] = 3;
        assertThat(reason(() -> KeyProtection.unwrap(checksummed(file), key))).isEqualTo(Reason.WRONG_SECRET);
    }

    @Test
    void aHeaderCannotAskForMoreWorkThanABoundOrForNextToNone() {
        byte[] file = KeyProtection.protect(SECRET, PASSPHRASE);
        int[][] costs = {{30, 8, 1}, {19, 8, 1}, {9, 8, 1}, {18, 16, 1}, {15, 0, 1}, {15, 8, 0}, {15, 8, 5}, {-1, 8, 1}
        };
        for (int[] cost : costs) {
            byte[] greedy = file.clone();
            for (int i = 0; i < cost.length; i++) {
                greedy[7 + i] = (byte) cost[i];
            }
            assertThat(reason(() -> KeyProtection.open(checksummed(greedy), PASSPHRASE)))
                    .as(Arrays.toString(cost))
                    .isEqualTo(Reason.UNSUPPORTED);
        }
        byte[] later = file.clone();
        later[5] = 2;
        assertThat(reason(() -> KeyProtection.open(later, PASSPHRASE))).isEqualTo(Reason.UNSUPPORTED);
    }

    @Test
    void aWrappedSecretOpensWithItsKeyAloneAndTheTwoKindsAreNotMixed() throws Exception {
        byte[] key = new byte[32];
        new Random(7).nextBytes(key);
        byte[] file = KeyProtection.wrap(SECRET, key);

        assertThat(KeyProtection.unwrap(file, key)).isEqualTo(SECRET);
        assertThat(reason(() -> KeyProtection.unwrap(file, new byte[32]))).isEqualTo(Reason.WRONG_SECRET);
        assertThat(reason(() -> KeyProtection.open(file, key))).isEqualTo(Reason.UNSUPPORTED);
        assertThat(reason(() -> KeyProtection.unwrap(KeyProtection.protect(SECRET, key), key)))
                .isEqualTo(Reason.UNSUPPORTED);
    }

    @Test
    void whatCannotBeProtectedIsRefused() {
        assertThatThrownBy(() -> KeyProtection.protect(SECRET, new byte[0]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> KeyProtection.protect(new byte[0], PASSPHRASE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> KeyProtection.wrap(new byte[65_537], new byte[32]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> KeyProtection.wrap(SECRET, new byte[31])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFailureNamesNeitherSecretNorPassphrase() {
        byte[] file = KeyProtection.protect(SECRET, PASSPHRASE);
        KeyProtectionException failure = catchThrowableOfType(
                KeyProtectionException.class, () -> KeyProtection.open(file, "another word".toCharArray()));
        assertThat(failure).hasNoCause();
        assertThat(failure.getMessage()).doesNotContain("another word").doesNotContain("planted");
    }

    /** The document's description, written again from its words: it opens what the library made. */
    @Test
    void aSecondReaderWrittenFromTheDocumentOpensBothKinds() throws Exception {
        byte[] wrappingKey = new byte[32];
        Arrays.fill(wrappingKey, (byte) 9);
        byte[] scrypted = KeyProtection.protect(SECRET, PASSPHRASE);
        byte[] key = SCrypt.generate(PASSPHRASE, Arrays.copyOfRange(scrypted, 10, 26), 1 << scrypted[7], 8, 1, 32);
        assertThat(secondReader(scrypted, key)).isEqualTo(SECRET);

        byte[] wrapped = KeyProtection.wrap(SECRET, wrappingKey);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(wrappingKey, "HmacSHA256"));
        mac.update("chengxin-key-file/v1\n".getBytes(UTF_8));
        assertThat(secondReader(wrapped, mac.doFinal(Arrays.copyOfRange(wrapped, 10, 26))))
                .isEqualTo(SECRET);
    }

    private static byte[] secondReader(byte[] file, byte[] key) throws Exception {
        assertThat(new String(file, 0, 5, UTF_8)).isEqualTo("CXKEY");
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(key, "AES"),
                new GCMParameterSpec(128, Arrays.copyOfRange(file, 26, HEADER)));
        cipher.updateAAD(Arrays.copyOf(file, HEADER));
        return cipher.doFinal(file, HEADER, file.length - HEADER - 4);
    }

    private static byte[] checksummed(byte[] file) {
        byte[] fitting = file.clone();
        CRC32C crc = new CRC32C();
        crc.update(fitting, 0, fitting.length - 4);
        ByteBuffer.wrap(fitting).putInt(fitting.length - 4, (int) crc.getValue());
        return fitting;
    }

    private static Reason reason(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(KeyProtectionException.class, call).reason();
    }
}
