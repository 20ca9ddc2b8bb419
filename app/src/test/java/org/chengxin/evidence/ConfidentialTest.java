package org.chengxin.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.chengxin.evidencelog.file.DataDirectory;
import org.chengxin.evidencelog.key.KeySettings;
import org.chengxin.evidencelog.key.Keyring;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is encrypted opens only whole and under its own key, and can be found without being opened. */
class ConfidentialTest {

    private static final String NUMBER = "11010519491231002X";

    @TempDir
    private Path parent;

    private DataDirectory directory;
    private Confidential confidential;

    @BeforeEach
    void makesAKey() {
        directory = new DataDirectory(parent.resolve("one"));
        confidential = confidential(directory);
    }

    @Test
    void whatWasEncryptedOpensAgainAlsoAfterARestart() {
        byte[] sealed = confidential.encrypt(NUMBER.getBytes(UTF_8));
        assertThat(confidential(directory).decrypt(sealed)).asString(UTF_8).isEqualTo(NUMBER);
        assertThat(confidential.decryptText(confidential.encryptText("王小明"))).isEqualTo("王小明");
        assertThat(confidential.decrypt(confidential.encrypt(new byte[0]))).isEmpty();
    }

    @Test
    void nothingStaysNothing() {
        assertThat(confidential.encryptText(null)).isNull();
        assertThat(confidential.decryptText(null)).isNull();
        assertThat(confidential.blindIndex(null)).isNull();
    }

    @Test
    void anyAlteredByteIsRefused() {
        byte[] sealed = confidential.encrypt(NUMBER.getBytes(UTF_8));
        for (int index = 0; index < sealed.length; index++) {
            byte[] altered = sealed.clone();
            altered[index] ^= 1;
            assertThatThrownBy(() -> confidential.decrypt(altered)).isInstanceOf(IllegalStateException.class);
        }
        for (int length : new int[] {sealed.length - 1, 28, 20}) {
            byte[] cut = Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> confidential.decrypt(cut)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void anotherInstallationCannotOpenIt() {
        Confidential other = confidential(new DataDirectory(parent.resolve("other")));
        byte[] sealed = confidential.encrypt(NUMBER.getBytes(UTF_8));
        assertThatThrownBy(() -> other.decrypt(sealed)).isInstanceOf(IllegalStateException.class);
        assertThat(other.blindIndex(NUMBER)).isNotEqualTo(confidential.blindIndex(NUMBER));
    }

    @Test
    void equalTextsLookDifferentButHaveOneIndex() {
        assertThat(confidential.encryptText(NUMBER)).isNotEqualTo(confidential.encryptText(NUMBER));
        assertThat(confidential.blindIndex(NUMBER))
                .hasSize(32)
                .isEqualTo(confidential(directory).blindIndex(NUMBER))
                .isNotEqualTo(confidential.blindIndex("110105194912310021"));
    }

    @Test
    void theKeyIsReadableByItsOwnerAloneAndADamagedOneIsTold() throws Exception {
        Path key = directory.dataDir().resolve("keys/data.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        Files.write(key, new byte[63]);
        assertThatThrownBy(() -> confidential(directory))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("data.key")
                .hasMessageContaining("backup");
    }

    private static Confidential confidential(DataDirectory directory) {
        return new Confidential(Keyring.open(directory, new KeySettings(null, null)));
    }
}
