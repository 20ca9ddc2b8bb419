package org.chengxin.cli.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.chengxin.cli.Command;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code chengxin audit} of logs that were made to break the auditor: it ends with a word and a name, never with a trace. */
class HostileLogTest {

    @TempDir
    private Path folder;

    private DrillLog log;

    @BeforeEach
    void aLog() throws Exception {
        log = new DrillLog(folder.resolve("log")).with(DrillLog.reviews(0, 700));
    }

    @Test
    void aFileThatIsTooLargeOrALinkToADeviceIsNamedAndUnreadable() throws Exception {
        for (String name : List.of("tile/entries/001", "tile/0/000", "checkpoint")) {
            Path file = log.published().resolve(name);
            byte[] sound = Files.readAllBytes(file);
            try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
                huge.setLength(5L << 30);
            }
            assertUnreadable(log.audit(), name);
            Files.delete(file);
            Files.createSymbolicLink(file, Path.of("/dev/zero"));
            assertUnreadable(log.audit(), name);
            Files.delete(file);
            Files.createSymbolicLink(file, file.getFileName());
            assertUnreadable(log.audit(), name);
            Files.delete(file);
            Files.write(file, sound);
        }
        assertThat(log.audit().exit()).isZero();
        assertUnreadable(log.audit("--old", Path.of("/dev/zero")), "zero");
        assertUnreadable(Command.run("audit", "a\0b", "--policy", log.policyFile()), "directory");
    }

    @Test
    void controlAndBidiCharactersOfMalformedLinesAreShownAsEscapes() throws Exception {
        Path checkpoint = log.published().resolve("checkpoint");
        String sound = Files.readString(checkpoint);
        int lines = sound.indexOf("\n\n");
        for (String hostile : List.of("\u202e\u2066evil", "\u009b2J\u0085", "\u007f\u200b", "\ufeff\u061c")) {
            for (String note : List.of(
                    sound + "\u2014 " + hostile + " x\n",
                    sound + hostile + "\n",
                    hostile + sound,
                    sound.substring(0, lines) + "\n" + hostile + sound.substring(lines),
                    sound.replaceFirst("\n700\n", "\n7" + hostile + "\n"),
                    sound.replaceFirst("drill.example/log", "drill.example/" + hostile))) {
                Files.writeString(checkpoint, note);
                Command audit = log.audit();
                assertThat(audit.exit()).as(note).isEqualTo(1);
                assertPlain(audit);
            }
        }
        Path policy = Files.writeString(folder.resolve("hostile"), "lo\u202eg\n");
        assertPlain(Command.run("audit", log.folder(), "--policy", policy));
        assertPlain(Command.run("audit", "http://127.0.0.1:1/\u202e", "--policy", log.policyFile()));
        assertPlain(Command.run("audit", folder.resolve("\u202e\u001b[2J"), "--policy", log.policyFile()));
    }

    @Test
    void noCorruptionOfAnyFilePassesOrBreaksTheAuditor() throws Exception {
        long seed = Long.getLong("seed", 20_261_201L);
        Random random = new Random(seed);
        List<Path> files;
        try (Stream<Path> all = Files.walk(log.published())) {
            files = new ArrayList<>(all.filter(Files::isRegularFile).sorted().toList());
        }
        for (int run = 0; run < 120; run++) {
            Path file = files.get(random.nextInt(files.size()));
            byte[] sound = Files.readAllBytes(file);
            Files.write(file, corrupted(random, sound));
            Command audit = log.audit();
            String as = "seed %d, run %d, %s: %s %s".formatted(seed, run, file, audit.out(), audit.err());
            assertThat(audit.exit()).as(as).isIn(1, 3);
            assertThat(audit.out() + audit.err()).as(as).doesNotContain("\tat ", "Exception in");
            assertPlain(audit);
            Files.write(file, sound);
        }
        assertThat(log.audit().exit()).isZero();
    }

    @Test
    void theLargestEntriesFitTheAuditorsHeapFromAFolderAndFromAServer() throws Exception {
        DrillLog large = new DrillLog(folder.resolve("large"));
        String entry = "x".repeat(65_535);
        large.with(Collections.nCopies(400, entry)).with(Collections.nCopies(400, entry));
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            Path file =
                    large.published().resolve(exchange.getRequestURI().getPath().substring(1));
            byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
            exchange.sendResponseHeaders(Files.exists(file) ? 200 : 404, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try {
            for (String place : List.of(
                    large.folder().toString(),
                    "http://127.0.0.1:" + server.getAddress().getPort() + "/")) {
                assertThat(small(place, large.policyFile())).startsWith("0 consistent: 800 entries");
            }
        } finally {
            server.stop(0);
        }
    }

    /** Exit code and output of an audit with no more heap than the launcher gives it. */
    private String small(String place, Path policy) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Process audit = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.chengxin.cli.Chengxin",
                        "audit",
                        place,
                        "--policy",
                        policy.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(audit.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return audit.exitValue() + " " + Files.readString(output, UTF_8);
    }

    private static byte[] corrupted(Random random, byte[] sound) {
        byte[] bytes = sound.clone();
        switch (random.nextInt(5)) {
            case 0 -> bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            case 1 -> bytes = java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 2 -> bytes = java.util.Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(70_000));
            case 3 -> {
                bytes = new byte[1 + random.nextInt(20_000)];
                random.nextBytes(bytes);
            }
            default -> {
                int at = random.nextInt(bytes.length);
                byte[] hostile = "\u202e\n\n\u2014 \u009b".getBytes(UTF_8);
                for (int i = 0; i < hostile.length && at + i < bytes.length; i++) {
                    bytes[at + i] = hostile[i];
                }
            }
        }
        return java.util.Arrays.equals(bytes, sound) ? new byte[0] : bytes;
    }

    private static void assertUnreadable(Command audit, String name) {
        assertThat(audit.exit()).as(audit.out() + audit.err()).isEqualTo(3);
        assertThat(audit.out()).isEmpty();
        assertThat(audit.err()).startsWith("unreadable").contains(name).doesNotContain("\tat ");
        assertThat(audit.err().strip()).hasLineCount(1);
    }

    private static void assertPlain(Command audit) {
        assertThat(audit.out() + audit.err()).isNotBlank().doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\\n]]");
    }
}
