package org.chengxin.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.chengxin.evidence.key.LogKeys;
import org.chengxin.evidencelog.file.DataDirectory;
import org.chengxin.evidencelog.key.KeySettings;
import org.chengxin.evidencelog.key.Keyring;
import org.chengxin.evidencelog.key.KeysInUse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code chengxin keys}: what it changes, what it refuses, and that no word reaches the terminal. */
class KeysCommandTest {

    private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");
    private static final String ORIGIN = "log.example/evidence";

    @TempDir
    private Path parent;

    private DataDirectory directory;
    private Instant now = NOW;
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void makesAnInstallation() {
        directory = new DataDirectory(parent.resolve("data"));
        directory.folder("log");
        directory.writePrivate("log/origin", ORIGIN.getBytes(StandardCharsets.UTF_8));
        LogKeys.open(Keyring.open(directory, new KeySettings(null, null)), ORIGIN, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private record Run(int exit, String out, String err) {}

    private Run keys(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] all = new String[arguments.length + 2];
        all[0] = "--data-dir";
        all[1] = directory.dataDir().toString();
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        int exit = new CommandLine(new KeysCommand(environment, Clock.fixed(now, ZoneOffset.UTC)))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all);
        return new Run(exit, out.toString(), err.toString());
    }

    @Test
    void listsRotatesAndListsAgain() {
        assertThat(keys("list").out().lines()).hasSize(2).allMatch(line -> line.startsWith("signing " + ORIGIN));
        Run rotation = keys("rotate", "--overlap", "30");
        assertThat(rotation.exit()).isZero();
        assertThat(rotation.out().lines()).as("the vkeys to trust from now on").hasSize(2);
        assertThat(keys("list").out().lines())
                .hasSize(4)
                .allMatch(line -> line.startsWith("signing "))
                .filteredOn(line -> line.endsWith(" until 2026-04-01T00:00:00Z"))
                .hasSize(2);
        now = NOW.plus(Duration.ofDays(30));
        assertThat(keys("list").out().lines())
                .filteredOn(line -> line.startsWith("former "))
                .hasSize(2);
    }

    @Test
    void theUsualOverlapIsNinetyDays() {
        keys("rotate");
        assertThat(keys("list").out()).contains(" until 2026-05-31T00:00:00Z");
    }

    @Test
    void nothingIsChangedWhileTheServerRunsOrWithTheWrongWord() throws Exception {
        String before = keys("list").out();
        try (KeysInUse server = KeysInUse.byServer(directory)) {
            Run refused = keys("rotate");
            assertThat(refused.exit()).isEqualTo(3);
            assertThat(refused.err()).contains("stop the server").doesNotContain("\tat ");
            assertThat(keys("list").exit()).as("looking is allowed").isZero();
        }
        environment.put("CHENGXIN_KEYS_PASSPHRASE", "planted-wrong-word");
        Run wrong = keys("rotate");
        assertThat(wrong.exit()).isEqualTo(3);
        assertThat(wrong.err()).contains("does not open with").doesNotContain("planted");
        environment.clear();
        assertThat(keys("list").out()).isEqualTo(before);
    }

    @Test
    void rewrapsToAWordAndToAKeyFile() {
        environment.put("CHENGXIN_KEYS_NEW_PASSPHRASE", "planted-new-word");
        Run toWord = keys("rewrap", "--passphrase");
        assertThat(toWord.exit()).isZero();
        assertThat(toWord.out() + toWord.err()).doesNotContain("planted");
        assertThat(keys("list").exit()).as("the old key file opens nothing now").isEqualTo(3);
        environment.put("CHENGXIN_KEYS_PASSPHRASE", "planted-new-word");
        assertThat(keys("list").exit()).isZero();

        Path file = parent.resolve("elsewhere.key");
        assertThat(keys("rewrap", "--key-file", file.toString()).exit()).isZero();
        environment.clear();
        environment.put("CHENGXIN_KEYS_FILE", file.toString());
        assertThat(keys("list").exit()).isZero();
        assertThat(file).isRegularFile();
    }

    @Test
    void misuseIsUsageAndAMissingInstallationUnreadable() {
        assertThat(keys().exit()).isEqualTo(2);
        assertThat(keys("rotate", "--overlap", "-1").exit()).isEqualTo(2);
        assertThat(keys("rotate", "--overlap", "3651").exit()).isEqualTo(2);
        assertThat(keys("rewrap").exit()).isEqualTo(2);
        assertThat(keys("rewrap", "--passphrase", "--key-file", "f").exit()).isEqualTo(2);
        Run noWord = keys("rewrap", "--passphrase");
        assertThat(noWord.exit()).isEqualTo(2);
        assertThat(noWord.err()).contains("CHENGXIN_KEYS_NEW_PASSPHRASE");
        directory = new DataDirectory(parent.resolve("nothing"));
        assertThat(keys("list").exit()).isEqualTo(3);
        assertThat(Files.exists(parent.resolve("nothing")))
                .as("looking makes nothing")
                .isFalse();
    }
}
