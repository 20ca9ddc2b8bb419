package org.chengxin.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.chengxin.cli.Chengxin;
import org.chengxin.cli.Command;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands of the server do what all commands do alike: versions, help and numbers; and the log has its form. */
class ServerCommandsTest {

    private static final List<Class<?>> NUMBERS =
            List.of(int.class, long.class, double.class, Integer.class, Long.class);

    @TempDir
    private Path folder;

    @Test
    void everyCommandTellsItsVersionAndHelpsWithoutItsRequiredOptions() {
        for (List<String> command : commands(new CommandLine(ServerCommands.class), List.of())) {
            List<Object> version = new ArrayList<>(command);
            version.add("--version");
            Command told = Command.of(ServerCommands::run, version.toArray());
            assertThat(told.exit()).as(command + told.err()).isZero();
            assertThat(told.out()).as(command.toString()).matches("chengxin [0-9]+\\.[0-9]+.*\\n");
            List<Object> help = new ArrayList<>(command);
            help.add("--help");
            Command helped = Command.of(ServerCommands::run, help.toArray());
            assertThat(helped.exit()).as(command + helped.err()).isZero();
            assertThat(helped.out()).as(command.toString()).contains("Usage: ");
        }
    }

    /** What {@code ./chengxin --help} says of commands that it does not hold is what they say themselves. */
    @Test
    void theWholeHelpListsTheseCommandsToo() {
        String[] told = Chengxin.class.getAnnotation(CommandLine.Command.class).footer();
        new CommandLine(ServerCommands.class)
                .getSubcommands()
                .forEach((name, command) -> assertThat(told)
                        .contains("  %-10s %s"
                                .formatted(
                                        name,
                                        command.getCommandSpec().usageMessage().description()[0])));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo --orders -5",
                "demo --orders 0",
                "demo --orders 10000001",
                "demo --orders many",
                "demo --port 65536",
                "demo --seed 1.5",
                "serve --port -1",
                "serve --port 99999999999",
                "keys --data-dir . rotate --overlap -1",
                "keys rotate"
            })
    void aNumberOutOfBoundsOrAMissingSecretIsAWrongUse(String line) {
        Command command = Command.of(ServerCommands::run, (Object[]) line.split(" "));
        assertThat(command.exit()).as(command.err()).isEqualTo(2);
        assertThat(command.err()).doesNotContain("\tat ");
        assertThat(command.out()).isEmpty();
    }

    /** So that a new numeric option cannot be forgotten above. */
    @Test
    void theNumericOptionsAreThese() {
        List<String> found = new ArrayList<>();
        collect(new CommandLine(ServerCommands.class), found);
        assertThat(found.stream().distinct()).containsExactlyInAnyOrder("--orders", "--seed", "--port", "--overlap");
    }

    /** The option is Spring Boot's own; a data directory that is a file ends the start before a database is made. */
    @Test
    void aStartedServerLogsJsonLinesIfToldTo() throws Exception {
        Path file = Files.writeString(folder.resolve("data"), "in the way");
        String log = started(
                Map.of("LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs", "LOGGING_LEVEL_ROOT", "INFO"),
                List.of(
                        "serve",
                        "--port",
                        "0",
                        "--data-dir",
                        file.resolve("below").toString()));
        List<String> lines =
                log.lines().filter(line -> line.contains("Starting")).toList();
        assertThat(lines).as(log).isNotEmpty();
        for (String line : lines) {
            JsonNode json = JsonMapper.builder().build().readTree(line.startsWith("{") ? line : line.substring(2));
            assertThat(json.isObject()).isTrue();
            assertThat(json.toString()).contains("Starting");
        }
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
                ServerCommands.class.getName()));
        line.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Path output = folder.resolve("output");
        Process process = builder.redirectOutput(output.toFile()).start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return process.exitValue() + " " + Files.readString(output, UTF_8);
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
