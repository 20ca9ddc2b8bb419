package org.chengxin.trials;

import picocli.CommandLine.Command;

/** {@code chengxin benchmark}: repeatable trials. */
@Command(
        name = "benchmark",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {DetectionCommand.class},
        description = "repeatable trials, printed with their goals（可重复的对照试验，与目标一并打印）")
public final class BenchmarkCommand {}
