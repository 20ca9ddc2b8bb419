package org.chengxin.trials;

import static org.assertj.core.api.Assertions.assertThat;

import org.chengxin.cli.Chengxin;
import org.chengxin.cli.Command;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The trials are called as the other commands are. */
class TrialsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "benchmark detection --seeds 0",
                "benchmark detection --seeds -1",
                "benchmark detection --edges -10"
            })
    void aNumberOutOfBoundsIsAWrongUse(String line) {
        Command wrong = run(line);
        assertThat(wrong.exit()).as(wrong.err()).isEqualTo(Chengxin.USAGE);
        assertThat(wrong.err()).doesNotContain("\tat ");
        assertThat(wrong.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "benchmark ", "benchmark detection "})
    void everyCommandTellsItsVersionAndHelps(String command) {
        assertThat(run(command + "--version").out()).matches("chengxin [0-9]+\\.[0-9]+.*\\n");
        assertThat(run(command + "--help").out()).contains("Usage: ");
    }

    /** What {@code ./chengxin --help} says of the trials is what they say themselves. */
    @Test
    void theWholeHelpListsThem() {
        String[] said = new CommandLine(new BenchmarkCommand())
                .getCommandSpec()
                .usageMessage()
                .description();
        assertThat(Chengxin.class.getAnnotation(CommandLine.Command.class).footer())
                .contains("  benchmark  " + said[0]);
    }

    static Command run(String line) {
        return Command.of((out, err, texts) -> Chengxin.run(new CommandLine(Trials.class), out, err, texts), (Object[])
                line.split(" "));
    }
}
