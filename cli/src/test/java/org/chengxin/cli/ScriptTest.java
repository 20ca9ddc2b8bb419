package org.chengxin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The script {@code ./chengxin} builds the one program that has a command, once, and runs it. */
class ScriptTest {

    private static final List<String> PROGRAMS = List.of("app", "cli", "trials");

    /** Instead of a build: the jar of the program after {@code -pl}. */
    private static final String MAVEN = """
            #!/usr/bin/env bash
            echo "mvn $*" >>"$CALLS"
            while [ "$1" != -pl ]; do shift; done
            mkdir -p "$2/target" && touch "$2/target/$2-0.1.0-SNAPSHOT.jar"
            """;

    private static final String JAVA = """
            #!/usr/bin/env bash
            echo "java $*" >>"$CALLS"
            """;

    @TempDir
    private Path home;

    private record Ended(int exit, String told, List<String> calls) {}

    @BeforeEach
    void aFreshClone() throws IOException {
        Files.copy(Path.of("../chengxin"), home.resolve("chengxin"));
        Files.createDirectories(home.resolve("rules"));
        Files.createFile(home.resolve("pom.xml"));
        Stream<String> libraries = Stream.of("client", "detection", "evidence-log", "simulation");
        for (String part : Stream.concat(PROGRAMS.stream(), libraries).toList()) {
            Files.createDirectories(home.resolve(part).resolve("src/main"));
            Files.createFile(home.resolve(part).resolve("pom.xml"));
        }
        program("mvn", MAVEN);
        program("java", JAVA);
    }

    private void program(String name, String script) throws IOException {
        Path file = Files.createDirectories(home.resolve("bin")).resolve(name);
        Files.writeString(file, script);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"verfy", "demo2", "import export", "*", "serve\ndemo"})
    void anUnknownCommandIsRefusedAndNothingIsBuilt(String command) throws Exception {
        Ended ended = run(command);
        assertThat(ended.exit()).isEqualTo(Chengxin.USAGE);
        assertThat(ended.told()).contains(command).contains("--help");
        assertThat(ended.calls()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void everyCommandThatHelpListsIsOneOfTheScript(String command) throws Exception {
        Ended ended = run(command, "--help");
        assertThat(ended.exit()).isZero();
        assertThat(ended.calls().get(ended.calls().size() - 1)).endsWith(".jar " + command + " --help");
    }

    static Stream<String> everyCommandThatHelpListsIsOneOfTheScript() {
        CommandLine command = new CommandLine(new Chengxin());
        Stream<String> footer = Arrays.stream(
                        command.getCommandSpec().usageMessage().footer())
                .map(line -> line.strip().split(" ", 2)[0]);
        return Stream.concat(command.getSubcommands().keySet().stream(), footer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "--version", "verify"})
    void whatNeedsNoServerIsBuiltAloneAndRunOnce(String argument) throws Exception {
        assertThat(run(argument).calls())
                .satisfiesExactly(
                        build -> assertThat(build).startsWith("mvn ").contains(" -pl cli -am "),
                        start -> assertThat(start)
                                .startsWith("java ")
                                .endsWith("cli/target/cli-0.1.0-SNAPSHOT.jar " + argument));
    }

    @Test
    void theServerIsBuiltForItsOwnCommandsAndTheTrialsForTheirs() throws Exception {
        assertThat(run("serve").calls().get(0)).contains(" -pl app -am ");
        assertThat(run("benchmark").calls().get(0)).contains(" -pl trials -am ");
    }

    @Test
    void itIsBuiltAgainOnlyAfterItsSourcesHaveChanged() throws Exception {
        run("verify");
        assertThat(run("verify").calls()).singleElement().asString().startsWith("java ");
        Path jar = home.resolve("cli/target/cli-0.1.0-SNAPSHOT.jar");
        Path source = Files.createFile(home.resolve("client/src/main/New.java"));
        Files.setLastModifiedTime(
                source, FileTime.from(Files.getLastModifiedTime(jar).toInstant().plusSeconds(5)));
        assertThat(run("verify").calls().get(0)).startsWith("mvn ");
    }

    /** The calls of this run alone. */
    private Ended run(String... arguments) throws IOException, InterruptedException {
        Path calls = Files.createTempFile(home, "calls", "");
        Path told = Files.createTempFile(home, "told", "");
        ProcessBuilder builder = new ProcessBuilder(
                Stream.concat(Stream.of("bash", home.resolve("chengxin").toString()), Stream.of(arguments))
                        .toList());
        builder.environment().put("CALLS", calls.toString());
        builder.environment().merge("PATH", home.resolve("bin").toString(), (path, own) -> own + ":" + path);
        Process process =
                builder.redirectErrorStream(true).redirectOutput(told.toFile()).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(
                process.exitValue(),
                Files.readString(told, StandardCharsets.UTF_8),
                Files.readAllLines(calls, StandardCharsets.UTF_8));
    }
}
