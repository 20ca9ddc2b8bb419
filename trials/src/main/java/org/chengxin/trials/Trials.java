package org.chengxin.trials;

import org.chengxin.cli.Chengxin;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code chengxin benchmark}, a program of its own that speaks and ends as the other commands do. */
@Command(
        name = "chengxin",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {BenchmarkCommand.class})
public final class Trials {

    private Trials() {}

    public static void main(String[] arguments) {
        Chengxin.start(new CommandLine(new Trials()), arguments);
    }
}
