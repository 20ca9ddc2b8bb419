package org.chengxin.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.chengxin.account.office.Departments;
import org.chengxin.cli.Command;
import org.chengxin.evidencelog.file.DataDirectory;
import org.chengxin.simulation.City;
import org.chengxin.simulation.CityLoader.Phase;
import org.chengxin.simulation.DemoAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/** The demo before and beside its server: its options, its progress on stderr, and a city that fits the server. */
class DemoCommandTest {

    @Test
    void everyDepartmentThatMattersKnowHasAnOfficeOfTheCity() {
        assertThat(City.of(1, LocalDate.of(2026, 3, 2), 10).organisations().stream()
                        .filter(each -> each.office() != null)
                        .filter(each -> each.office().level().equals("city"))
                        .filter(each -> each.division().equals("330100"))
                        .map(each -> each.office().department()))
                .containsAll(Departments.words())
                .doesNotHaveDuplicates();
    }

    @Test
    void progressIsToldEveryTenThousandReportsAndAtTheEndOfAPhase() {
        StringWriter err = new StringWriter();
        CityProgress progress = new CityProgress(new PrintWriter(err, true));
        progress.at(Phase.FACTS, 9_999, 1, 3);
        assertThat(err.toString()).isEmpty();
        progress.at(Phase.FACTS, 10_000, 2, 3);
        progress.at(Phase.FACTS, 19_999, 2, 3);
        progress.at(Phase.FACTS, 20_001, 3, 3);
        progress.at(Phase.TRADE, 20_500, 1, 2);
        progress.at(Phase.TRADE, 20_600, 2, 2);
        List<String> lines = err.toString().lines().toList();
        assertThat(lines)
                .hasSize(3)
                .allSatisfy(line ->
                        assertThat(line).matches("loading（载入）: [\\d,]+ reports（条）, \\d+/s, (FACTS|TRADE) \\d+/\\d+"));
        assertThat(lines.get(0)).contains(": 10,000 ").endsWith("FACTS 2/3");
        assertThat(lines.get(1)).contains(": 20,001 ").endsWith("FACTS 3/3");
        assertThat(lines.get(2)).contains(": 20,600 ").endsWith("TRADE 2/2");
    }

    @Test
    void aStepIsCountedFromTheLastLineAndNotFromRoundNumbers() {
        StringWriter err = new StringWriter();
        CityProgress progress = new CityProgress(new PrintWriter(err, true));
        progress.at(Phase.TRADE, 15_000, 0, 9);
        progress.at(Phase.TRADE, 20_000, 1, 9);
        progress.at(Phase.TRADE, 24_999, 2, 9);
        assertThat(err.toString().lines()).hasSize(1);
        progress.at(Phase.TRADE, 25_000, 3, 9);
        assertThat(err.toString().lines()).hasSize(2);
    }

    @Test
    void theDataDirectoryIsTheGivenOneOrTheCommandsOwn() {
        Path here = Path.of("").toAbsolutePath();
        ServerOptions usual = options();
        assertThat(usual.port()).isEqualTo(8080);
        assertThat(usual.dataDirectory(".data")).isEqualTo(here.resolve(".data"));
        assertThat(usual.dataDirectory(".data-sandbox")).isEqualTo(here.resolve(".data-sandbox"));
        ServerOptions given = options("--port", "9090", "--data-dir", "a/../b/./c");
        assertThat(given.port()).isEqualTo(9090);
        assertThat(given.dataDirectory(".data"))
                .isEqualTo(here.resolve("b").resolve("c"))
                .isAbsolute();
        assertThat(options("--data-dir", here.toString()).dataDirectory(".data"))
                .isEqualTo(here);
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "demo"})
    void aPortThatIsNoNumberIsAUsageError(String command) {
        for (String port : List.of("http", "80.5", "", "99999999999")) {
            Command run = Command.of(ServerCommands::run, command, "--port", port);
            assertThat(run.exit()).as("port " + port).isEqualTo(ServerCommands.USAGE);
            assertThat(run.out()).isEmpty();
            assertThat(run.err())
                    .contains("--port", "Usage: chengxin " + command)
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void wrongOptionsOfTheDemoAreUsageErrors() {
        for (String[] wrong : new String[][] {
            {"--orders", "many"}, {"--seed", "x"}, {"--as-of", "2026-02-30"}, {"--as-of", "today"}, {"--sandbox"}
        }) {
            String[] arguments = new String[wrong.length + 1];
            arguments[0] = "demo";
            System.arraycopy(wrong, 0, arguments, 1, wrong.length);
            Command run = Command.of(ServerCommands::run, (Object[]) arguments);
            assertThat(run.exit()).as(String.join(" ", wrong)).isEqualTo(ServerCommands.USAGE);
            assertThat(run.err()).contains(wrong[0]);
        }
        assertThat(Command.of(ServerCommands::run, "serve", "--orders", "3").exit())
                .isEqualTo(ServerCommands.USAGE);
    }

    @Test
    void theCodesOfItsAdministratorsAreTold(@TempDir Path folder) {
        assertThat(codes(folder).exit()).as("no demo yet").isEqualTo(ServerCommands.UNREADABLE);
        DemoAccess access = new DemoAccess(
                URI.create("http://localhost:8080"),
                List.of(
                        new DemoAccess.Account("market-head", "x", "officer", "y"),
                        // the secret and a time of RFC 6238, appendix B
                        new DemoAccess.Account(
                                "city-administrator", "x", "administrator", "y", "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")),
                Map.of());
        new DataDirectory(folder)
                .writePrivate(DemoCommand.ACCESS, JsonMapper.shared().writeValueAsBytes(access));
        assertThat(codes(folder).out()).isEqualTo("city-administrator 081804" + System.lineSeparator());
    }

    private static Command codes(Path folder) {
        Clock clock = Clock.fixed(Instant.ofEpochSecond(1_111_111_109), ZoneOffset.UTC);
        return Command.of(
                (out, err, arguments) -> new CommandLine(new DemoCodesCommand(clock))
                        .setOut(out)
                        .setErr(err)
                        .execute(arguments),
                "--data-dir",
                folder);
    }

    private static ServerOptions options(String... arguments) {
        return CommandLine.populateCommand(new ServerOptions(), arguments);
    }
}
