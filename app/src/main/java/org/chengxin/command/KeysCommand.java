package org.chengxin.command;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.chengxin.evidence.key.LogKey;
import org.chengxin.evidence.key.LogKeys;
import org.chengxin.evidencelog.file.DataDirectory;
import org.chengxin.evidencelog.key.KeySettings;
import org.chengxin.evidencelog.key.Keyring;
import org.chengxin.evidencelog.key.KeyringException;
import org.chengxin.evidencelog.key.KeysInUse;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code chengxin keys}: lists, rotates and re-wraps the keys of an installation whose server stands. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "list|rotate|rewrap",
        description = "the keys of an installation（密钥：查看、轮换、更换口令）")
final class KeysCommand implements Callable<Integer> {

    private static final int GOOD = 0;
    private static final int UNREADABLE = 3;
    private static final String NEW_PASSPHRASE = "CHENGXIN_KEYS_NEW_PASSPHRASE";

    private final Map<String, String> environment;
    private final Clock clock;

    // asked for when it is needed: picocli would ask for a required one before it helps with a subcommand
    @Option(names = "--data-dir", paramLabel = "DIR", description = "data directory, always needed（数据目录，必填）")
    private @Nullable Path dataDir;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public KeysCommand() {
        this(System.getenv(), Clock.systemUTC());
    }

    KeysCommand(Map<String, String> environment, Clock clock) {
        this.environment = environment;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "say list, rotate or rewrap（请指明 list、rotate 或 rewrap）");
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "the log's keys, oldest first（列出日志密钥）")
    int list() {
        return attempt(directory -> {
            for (LogKey key : logKeys(directory).all()) {
                spec.commandLine()
                        .getOut()
                        .printf(
                                "%s %s from %s%s%n",
                                key.signsAt(clock.instant()) ? "signing" : "former",
                                key.verifier(),
                                key.from(),
                                key.until() == null ? "" : " until " + key.until());
            }
        });
    }

    @Command(
            name = "rotate",
            mixinStandardHelpOptions = true,
            description = "new keys that sign beside the old from the next start（生成新密钥，重叠期内新旧并签）")
    int rotate(
            @Option(
                            names = "--overlap",
                            paramLabel = "DAYS",
                            defaultValue = "90",
                            description = "how long the old still sign（重叠天数，默认 90）")
                    int days) {
        if (days < 0 || days > 3_650) {
            throw new ParameterException(spec.commandLine(), "--overlap is 0 to 3650 days（天数应为 0 至 3650）");
        }
        return changing(directory -> {
            LogKeys keys = logKeys(directory);
            keys.rotate(Duration.ofDays(days));
            keys.trusted().forEach(key -> spec.commandLine().getOut().println(key));
            spec.commandLine()
                    .getErr()
                    .println("the new keys sign from the next start（新密钥自下次启动起签名）; tell those who pin the old");
        });
    }

    @Command(
            name = "rewrap",
            mixinStandardHelpOptions = true,
            description = "another passphrase or key file（更换口令或密钥文件）")
    int rewrap(
            @Option(
                            names = "--key-file",
                            paramLabel = "FILE",
                            description = "the new key file, made if it is not there（新密钥文件）")
                    @Nullable
                    Path file,
            @Option(
                            names = "--passphrase",
                            description =
                                    "a new passphrase, of the environment " + NEW_PASSPHRASE + " or asked for（新口令）")
                    boolean passphrase) {
        if (passphrase == (file != null)) {
            throw new ParameterException(spec.commandLine(), "give --key-file or --passphrase（二者给一个）");
        }
        KeySettings next = new KeySettings(passphrase ? newPassphrase() : null, file);
        return changing(directory -> {
            ring(directory).rewrap(next);
            spec.commandLine()
                    .getErr()
                    .println("the keys open with " + next + " from now on; copies made before still open with the old"
                            + "（此前的备份仍用旧口令）");
        });
    }

    /** Never an argument: those stand in the list of processes. */
    private String newPassphrase() {
        String given = environment.getOrDefault(NEW_PASSPHRASE, "");
        Console console = System.console();
        if (given.isEmpty() && console != null) {
            char[] first = console.readPassword("new passphrase（新口令）: ");
            char[] second = console.readPassword("again（再次输入）: ");
            given = first != null && second != null && new String(first).equals(new String(second))
                    ? new String(first)
                    : "";
        }
        if (given.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "no new passphrase: set " + NEW_PASSPHRASE + "（没有给出新口令）");
        }
        return given;
    }

    private interface Action {
        void on(DataDirectory directory);
    }

    private int changing(Action action) {
        return attempt(directory -> {
            try (KeysInUse alone = KeysInUse.byCommand(directory)) {
                action.on(directory);
            } catch (IOException failure) {
                throw new java.io.UncheckedIOException(failure);
            }
        });
    }

    private int attempt(Action action) {
        if (dataDir == null) {
            throw new ParameterException(spec.commandLine(), "--data-dir is missing（缺少 --data-dir）");
        }
        DataDirectory directory = new DataDirectory(dataDir);
        try {
            if (!directory.has("keys")) {
                throw new IllegalArgumentException("no installation in " + directory.dataDir() + "（此目录没有数据）");
            }
            action.on(directory);
            return GOOD;
        } catch (KeyringException | IllegalArgumentException | java.io.UncheckedIOException failure) {
            spec.commandLine().getErr().println("chengxin: " + failure.getMessage());
            return UNREADABLE;
        }
    }

    private Keyring ring(DataDirectory directory) {
        return Keyring.existing(directory, KeySettings.of(environment));
    }

    private LogKeys logKeys(DataDirectory directory) {
        String origin = new String(directory.read("log/origin"), StandardCharsets.UTF_8);
        return LogKeys.open(ring(directory), origin, clock);
    }
}
