package org.chengxin.cli.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.chengxin.cli.Chengxin;
import org.chengxin.cli.Command;
import org.chengxin.evidencelog.Publication;
import org.chengxin.evidencelog.note.SignatureType;
import org.chengxin.evidencelog.note.SigningKey;
import org.chengxin.evidencelog.proof.TlogPolicy;
import org.chengxin.evidencelog.witness.Mirror;
import org.chengxin.evidencelog.witness.WitnessClient;
import org.chengxin.evidencelog.witness.WitnessServer;
import org.chengxin.evidencelog.witness.WitnessTransport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code chengxin witness} and {@code chengxin mirror} as processes: what they print is enough for the log's operator. */
class WatchCommandTest {

    @TempDir
    private Path folder;

    private DrillLog log;

    @BeforeEach
    void aLog() throws Exception {
        log = new DrillLog(folder.resolve("log")).with(DrillLog.reviews(0, 300));
    }

    @Test
    void aWitnessPrintsItsPolicyLineAndKeepsKeyAndStateOverAKill() throws Exception {
        Object[] arguments = {
            "witness",
            "--dir",
            folder.resolve("w"),
            "--name",
            "court.example/witness",
            "--listen",
            "127.0.0.1:0",
            "--log",
            log.key().verifier()
        };
        String first;
        try (Running witness = new Running(arguments)) {
            first = witness.line("key: ");
            assertThat(publish(witness.line("policy: "))).isInstanceOf(Publication.Published.class);
            assertThat(Command.run(arguments).err()).contains("locked");
            witness.process.destroyForcibly().waitFor();
        }
        try (Running witness = new Running(arguments)) {
            assertThat(witness.line("key: ")).isEqualTo(first);
            // the same folder has cosigned 301 entries: a log that never had them is refused
            DrillLog forged = new DrillLog(folder.resolve("forged/log"), log.key()).with(DrillLog.reviews(1, 500));
            TlogPolicy policy = policy(witness.line("policy: "));
            try (WitnessClient client = client(policy)) {
                assertThat(forged.append(List.of("x"), client, policy)).isInstanceOf(Publication.Withheld.class);
                assertThat(client.outcomes().get(0).why()).startsWith("answers 422");
            }
            witness.process.destroy();
            assertThat(witness.process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aMirrorPullsTheLogFromItsAddressAndServesIt() throws Exception {
        SigningKey key = SigningKey.generate("source.example/m", SignatureType.COSIGNATURE_V1, new SecureRandom());
        // any web server of the log's files will do; here a mirror of the same log
        try (Mirror files = Mirror.open(folder.resolve("files"), key, Clock.systemUTC());
                WitnessServer web = WitnessServer.start(anyPort(), files)) {
            DrillLog.copy(log.published().resolve("tile"), folder.resolve("files/" + hash() + "/tile"));
            String url = "http://127.0.0.1:" + web.address().getPort() + "/" + hash();
            try (Running mirror = new Running(
                    "mirror",
                    url,
                    "--dir",
                    folder.resolve("m"),
                    "--name",
                    "court.example/mirror",
                    "--listen",
                    "127.0.0.1:0",
                    "--policy",
                    log.policyFile())) {
                TlogPolicy policy = policy(mirror.line("policy: "));
                try (WitnessClient client = client(policy)) {
                    assertThat(log.append(List.of(), client, policy))
                            .as("%s", client.outcomes())
                            .isInstanceOf(Publication.Published.class);
                }
                Path trusted = Files.writeString(folder.resolve("trusted"), policy.toString());
                Command audit = Command.run("audit", mirror.line("ready: "), "--policy", trusted);
                assertThat(audit.out()).startsWith("consistent: 300 entries");
                assertThat(audit.exit()).isZero();
            }
        }
    }

    @Test
    void wrongUseIsTwoAndAFolderThatCannotBeUsedIsThree() throws Exception {
        Object vkey = log.key().verifier();
        Path w = folder.resolve("w");
        for (Object[] wrong : new Object[][] {
            {"witness"},
            {"witness", "--dir", w, "--name", "x"},
            {"witness", "--dir", w, "--name", "x", "--log", "nonsense"},
            {
                "witness",
                "--dir",
                w,
                "--name",
                "x",
                "--policy",
                Files.writeString(folder.resolve("none"), "quorum none\n")
            },
            {"witness", "--dir", w, "--name", "two words", "--log", vkey},
            {"witness", "--dir", w, "--name", "x", "--log", vkey, "--listen", "127.0.0.1"},
            {"witness", "--dir", w, "--name", "x", "--log", vkey, "--listen", "127.0.0.1:99999"},
            {"witness", "--dir", w, "--name", "x", "--log", vkey, "--policy", log.policyFile()},
            {"mirror", "--dir", w, "--name", "x", "--log", vkey}
        }) {
            Command command = Command.run(wrong);
            assertThat(command.exit()).as(List.of(wrong) + command.err()).isEqualTo(2);
        }
        Files.createDirectories(w.resolve(hash()));
        Command keyless = Command.run("witness", "--dir", w, "--name", "x", "--log", vkey, "--listen", "127.0.0.1:0");
        assertThat(keyless.exit()).isEqualTo(3);
        assertThat(keyless.err()).contains("restore it");
        Command taken = Command.run("witness", "--dir", folder.resolve("v"), "--name", "x", "--policy", w);
        assertThat(taken.exit()).isEqualTo(3);
        Command nowhere = Command.run("mirror", "ftp://x/", "--dir", folder.resolve("v"), "--name", "x", "--log", vkey);
        assertThat(nowhere.exit()).isEqualTo(3);
    }

    private Publication publish(String line) throws Exception {
        TlogPolicy policy = policy(line);
        try (WitnessClient client = client(policy)) {
            return log.append(List.of("one more"), client, policy);
        }
    }

    /** What the operator makes of the printed line. */
    private TlogPolicy policy(String line) throws Exception {
        String name = line.split(" ")[1];
        String file = "log " + log.key().verifier() + "\n" + line + "\nquorum " + name + "\n";
        return TlogPolicy.parse(file.getBytes(UTF_8));
    }

    private static WitnessClient client(TlogPolicy policy) {
        return new WitnessClient(
                WitnessClient.peers(policy), WitnessTransport.http(), Duration.ofSeconds(60), Clock.systemUTC());
    }

    private static String hash() {
        return org.chengxin.evidencelog.witness.Origins.hash(DrillLog.ORIGIN);
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    /** The command in a process of its own. */
    private static final class Running implements AutoCloseable {
        private final Process process;
        private final List<String> lines = new ArrayList<>();

        Running(Object... arguments) throws IOException {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx128m",
                    "-XX:+UseSerialGC",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Chengxin.class.getName()));
            for (Object argument : arguments) {
                command.add(argument.toString());
            }
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
            String line = out.readLine();
            while (line != null && !line.startsWith("ready: ")) {
                lines.add(line);
                line = out.readLine();
            }
            lines.add(String.valueOf(line));
        }

        String line(String start) {
            return lines.stream()
                    .filter(line -> line.startsWith(start))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(start + " not in " + lines))
                    .substring(start.length());
        }

        @Override
        public void close() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }
    }
}
