package org.chengxin.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.chengxin.client.FakeServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What all commands do alike: versions, help, numbers, secrets and standard input. */
class CommandLineTest {

    private static final List<Class<?>> NUMBERS =
            List.of(int.class, long.class, double.class, Integer.class, Long.class);

    @TempDir
    private Path folder;

    @Test
    void everyCommandTellsItsVersionAndHelpsWithoutItsRequiredOptions() {
        for (List<String> command : commands(new CommandLine(new Chengxin()), List.of())) {
            List<Object> version = new ArrayList<>(command);
            version.add("--version");
            Command told = Command.run(version.toArray());
            assertThat(told.exit()).as(command + told.err()).isZero();
            assertThat(told.out()).as(command.toString()).matches("chengxin [0-9]+\\.[0-9]+.*\\n");
            List<Object> help = new ArrayList<>(command);
            help.add("--help");
            Command helped = Command.run(help.toArray());
            assertThat(helped.exit()).as(command + helped.err()).isZero();
            assertThat(helped.out()).as(command.toString()).contains("Usage: ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import m.yaml . --server http://localhost:1 --token t --wait -1",
                "import m.yaml . --server http://localhost:1 --token t --still -1",
                "detect rings --ratings f --columns user,item,stars,day --out o --threads 0",
                "detect rings --ratings f --columns user,item,stars,day --out o --threads -3",
                "detect rings --ratings f --columns user,item,stars,day --out o --bad-lines -1",
                "detect trust --ratings f --columns user,item --out o --alpha 1",
                "detect trust --ratings f --columns user,item --out o --reasons -1",
                "export --server http://localhost:1 --dir d",
                "witness --dir d --name n --log k --listen 127.0.0.1:65536",
                "mirror http://localhost:1 --dir d --name n --log k --listen 127.0.0.1:-1"
            })
    void aNumberOutOfBoundsOrAMissingSecretIsAWrongUse(String line) {
        Command command = Command.run((Object[]) line.split(" "));
        assertThat(command.exit()).as(command.err()).isEqualTo(2);
        assertThat(command.err()).doesNotContain("\tat ");
        assertThat(command.out()).isEmpty();
    }

    /** So that a new numeric option cannot be forgotten above. */
    @Test
    void theNumericOptionsAreThese() {
        List<String> found = new ArrayList<>();
        collect(new CommandLine(new Chengxin()), found);
        assertThat(found.stream().distinct())
                .containsExactlyInAnyOrder(
                        "--wait",
                        "--still",
                        "--threads",
                        "--bad-lines",
                        "--bad-share",
                        "--seed",
                        "--alpha",
                        "--reasons");
    }

    @Test
    void aTokenComesFromTheEnvironmentAndOneOnTheCommandLineIsWarnedOf() throws Exception {
        try (FakeServer server = new FakeServer()) {
            Path mapping = Files.writeString(
                    folder.resolve("m.yaml"),
                    "files: {f: f.csv}\nreports: [{type: platform, from: f, key: k, data: {name: n}}]\n");
            Files.writeString(folder.resolve("f.csv"), "k,n\n1,甲\n");
            List<String> arguments = List.of(
                    "import",
                    mapping.toString(),
                    folder.toString(),
                    "--server",
                    server.url().toString(),
                    "--rejects",
                    folder.resolve("r.csv").toString(),
                    "--wait",
                    "0");
            String started = started(Map.of("CHENGXIN_TOKEN", FakeServer.TOKEN), arguments);
            assertThat(started).startsWith("0 ").contains("\"created\":1").doesNotContain("CHENGXIN_TOKEN");
            assertThat(started(Map.of("CHENGXIN_TOKEN", "wrong"), arguments)).startsWith("3 ");
            List<Object> open = new ArrayList<>(arguments);
            open.addAll(List.of("--token", FakeServer.TOKEN));
            Command warned = Command.run(open.toArray());
            assertThat(warned.exit()).isZero();
            assertThat(warned.err())
                    .contains("CHENGXIN_TOKEN", "list of processes")
                    .doesNotContain(FakeServer.TOKEN);
        }
    }

    @Test
    void aMappingAndEvidenceComeFromStandardInput() throws Exception {
        TestPack log = new TestPack(3).filler(1);
        TestPack.Sealed fact = log.penalty("茶");
        byte[] pack = TestPack.zip(log.pack(fact, log.checkpoint(2)));
        Path policy =
                Files.writeString(folder.resolve("policy"), TestPack.policy(2).toString());
        assertThat(fed(pack, "verify", "-", "--policy", policy).out()).startsWith("valid");
        Path file = Files.write(folder.resolve("pack.zip"), pack);
        assertThat(fed(Files.readAllBytes(policy), "verify", file, "--policy", "-")
                        .out())
                .startsWith("valid");
        assertThat(fed(new byte[0], "verify", "-", "--policy", policy).exit()).isNotZero();
        assertThat(fed("hello".getBytes(UTF_8), "audit", folder, "--policy", "-")
                        .exit())
                .isEqualTo(3);
        assertThat(fed(
                                "name: x\n".getBytes(UTF_8),
                                "import",
                                "-",
                                folder,
                                "--server",
                                "http://localhost:1",
                                "--token",
                                "t")
                        .err())
                .contains("stdin-", "files");
    }

    /** Exit code and all output of the command in a process of its own. */
    private String started(Map<String, String> environment, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Chengxin.class.getName()));
        line.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Path output = folder.resolve("output");
        Process process = builder.redirectOutput(output.toFile()).start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return process.exitValue() + " " + Files.readString(output, UTF_8);
    }

    private static Command fed(byte[] input, Object... arguments) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input));
        try {
            return Command.run(arguments);
        } finally {
            System.setIn(before);
        }
    }

    private static List<List<String>> commands(CommandLine command, List<String> path) {
        List<List<String>> all = new ArrayList<>(List.of(path));
        command.getSubcommands().forEach((name, below) -> {
            List<String> longer = new ArrayList<>(path);
            longer.add(name);
            all.addAll(commands(below, longer));
        });
        return all;
    }

    private static void collect(CommandLine command, List<String> found) {
        command.getCommandSpec().options().stream()
                .filter(option -> NUMBERS.contains(option.type()))
                .forEach(option -> found.addAll(Arrays.asList(option.names())));
        command.getSubcommands().values().forEach(below -> collect(below, found));
    }
}
