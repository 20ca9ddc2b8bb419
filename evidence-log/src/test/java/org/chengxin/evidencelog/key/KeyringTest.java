package org.chengxin.evidencelog.key;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.chengxin.evidencelog.file.DataDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy of the data directory alone opens nothing, and who lacks the passphrase or key file is told so in one line. */
class KeyringTest {

    private static final KeySettings NOTHING = new KeySettings(null, null);
    private static final KeySettings WORD = new KeySettings("口令-correct-horse", null);
    private static final byte[] PLANTED = "planted-secret-9e21".getBytes(UTF_8);

    @TempDir
    private Path parent;

    private DataDirectory directory;

    @BeforeEach
    void namesADirectory() {
        directory = new DataDirectory(parent.resolve("data"));
    }

    @Test
    void withoutAWordAKeyFileIsMadeBesideTheDirectoryForItsOwnerAlone() throws Exception {
        Keyring.open(directory, NOTHING).keep("some.key", PLANTED);
        Path beside = parent.resolve("data.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(beside)))
                .isEqualTo("rw-------");
        assertThat(Keyring.open(directory, NOTHING).secret("some.key")).isEqualTo(PLANTED);

        Files.move(beside, parent.resolve("kept elsewhere"));
        assertThatThrownBy(() -> Keyring.open(directory, NOTHING))
                .isInstanceOf(KeyringException.class)
                .hasMessageContaining("CHENGXIN_KEYS_PASSPHRASE")
                .hasMessageContaining(beside.toString())
                .hasNoCause();
        assertThat(beside)
                .as("no second key file is made for a ring that it does not open")
                .doesNotExist();
        KeySettings elsewhere = new KeySettings(null, parent.resolve("kept elsewhere"));
        assertThat(Keyring.open(directory, elsewhere).secret("some.key")).isEqualTo(PLANTED);
    }

    @Test
    void noFileOfTheDirectoryHoldsASecretOrWhatOpensIt() throws Exception {
        Keyring ring = Keyring.open(directory, WORD);
        ring.keep("one.key", PLANTED);
        assertThat(ring.secret("two.key", () -> PLANTED)).isEqualTo(PLANTED);
        assertNowhereInTheClear(new String(PLANTED, ISO_8859_1));
        assertNowhereInTheClear(new String("口令-correct-horse".getBytes(UTF_8), ISO_8859_1));
    }

    @Test
    void aSecretThatLayOpenIsEncryptedWhereItLies() throws Exception {
        directory.folder("keys");
        directory.writePrivate("keys/data.key", PLANTED);
        Keyring ring = Keyring.open(directory, WORD);
        assertThat(ring.secret("data.key", () -> new byte[1])).isEqualTo(PLANTED);
        assertNowhereInTheClear(new String(PLANTED, ISO_8859_1));
        assertThat(Keyring.open(directory, WORD).secret("data.key")).isEqualTo(PLANTED);
    }

    @Test
    void aWrongWordADamagedRingAndALostRingAreToldApart() throws Exception {
        Keyring.open(directory, WORD).keep("data.key", PLANTED);
        assertThatThrownBy(() -> Keyring.open(directory, new KeySettings("another-word", null)))
                .isInstanceOf(KeyringException.class)
                .hasMessageContaining("does not open with")
                .hasMessageNotContaining("another-word")
                .hasNoCause();
        byte[] ring = directory.read("keys/keyring");
        byte[] altered = ring.clone();
        altered[50] ^= 1;
        directory.writePrivate("keys/keyring", altered);
        assertThatThrownBy(() -> Keyring.open(directory, WORD)).hasMessageContaining("damaged");
        Files.delete(directory.dataDir().resolve("keys/keyring"));
        assertThatThrownBy(() -> Keyring.open(directory, WORD)).hasMessageContaining("is missing");
        directory.writePrivate("keys/keyring", ring);
        assertThat(Keyring.open(directory, WORD).secret("data.key")).isEqualTo(PLANTED);
    }

    @Test
    void aKeyOfAnotherRingAndADamagedOneAreToldApart() {
        Keyring.open(directory, WORD).keep("data.key", PLANTED);
        DataDirectory other = new DataDirectory(parent.resolve("other"));
        Keyring stranger = Keyring.open(other, WORD);
        other.writePrivate("keys/data.key", directory.read("keys/data.key"));
        assertThatThrownBy(() -> stranger.secret("data.key")).hasMessageContaining("another key ring");
        byte[] altered = directory.read("keys/data.key");
        altered[45] ^= 1;
        other.writePrivate("keys/data.key", altered);
        assertThatThrownBy(() -> stranger.secret("data.key"))
                .hasMessageContaining("damaged")
                .hasMessageContaining("backup");
    }

    @Test
    void afterARewrapTheNewOpensAndTheOldDoesNot() throws Exception {
        Keyring ring = Keyring.open(directory, NOTHING);
        ring.keep("data.key", PLANTED);
        ring.rewrap(WORD);
        assertThat(Keyring.open(directory, WORD).secret("data.key")).isEqualTo(PLANTED);
        assertThatThrownBy(() -> Keyring.open(directory, NOTHING)).isInstanceOf(KeyringException.class);

        KeySettings file = new KeySettings(null, parent.resolve("new.key"));
        Keyring.open(directory, WORD).rewrap(file);
        assertThat(Keyring.open(directory, file).secret("data.key")).isEqualTo(PLANTED);
        assertThatThrownBy(() -> Keyring.open(directory, WORD)).isInstanceOf(KeyringException.class);
    }

    @Test
    void aKeyFileInsideTheDirectoryOrOfTheWrongSizeIsRefused() throws Exception {
        KeySettings inside = new KeySettings(null, directory.dataDir().resolve("keys/my.key"));
        assertThatThrownBy(() -> Keyring.open(directory, inside)).hasMessageContaining("inside the data directory");
        Path small = Files.write(parent.resolve("small"), new byte[15]);
        assertThatThrownBy(() -> Keyring.open(directory, new KeySettings(null, small)))
                .hasMessageContaining("15 bytes");
        assertThatThrownBy(() -> Keyring.open(directory, new KeySettings(null, parent.resolve("no/such/folder"))))
                .hasMessageContaining("cannot make the key file");
        assertThat(directory.has("keys/keyring")).isFalse();
    }

    @Test
    void aWordInTwoSpellingsOfOneCharacterIsOneWord() {
        Keyring.open(directory, new KeySettings("caf\u00e9 12345678", null)).keep("data.key", PLANTED);
        assertThat(Keyring.open(directory, new KeySettings("cafe\u0301 12345678", null))
                        .secret("data.key"))
                .isEqualTo(PLANTED);
    }

    @Test
    void settingsShowNoWordAndAreEitherOr() {
        assertThat(WORD.toString()).doesNotContain("correct");
        assertThat(KeySettings.of(Map.of("CHENGXIN_KEYS_PASSPHRASE", "", "CHENGXIN_KEYS_FILE", "")))
                .isEqualTo(NOTHING);
        Map<String, String> both = Map.of("CHENGXIN_KEYS_PASSPHRASE", "planted", "CHENGXIN_KEYS_FILE", "/f");
        assertThatThrownBy(() -> KeySettings.of(both))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("planted");
    }

    @Test
    void aCommandHasTheKeysAloneAndServersShareThem() throws Exception {
        try (KeysInUse server = KeysInUse.byServer(directory)) {
            assertThatThrownBy(() -> KeysInUse.byCommand(directory)).hasMessageContaining("stop the server");
        }
        try (KeysInUse command = KeysInUse.byCommand(directory)) {
            assertThatThrownBy(() -> KeysInUse.byServer(directory)).hasMessageContaining("stop the command");
        }
        KeysInUse.byServer(directory).close();
    }

    private void assertNowhereInTheClear(String planted) throws IOException {
        try (Stream<Path> files = Files.walk(directory.dataDir())) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(new String(Files.readAllBytes(file), ISO_8859_1))
                            .as(file.toString())
                            .doesNotContain(planted));
        }
    }
}
