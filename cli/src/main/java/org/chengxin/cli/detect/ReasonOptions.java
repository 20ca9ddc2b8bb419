package org.chengxin.cli.detect;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** For how many of the first a command writes reasons. */
final class ReasonOptions {

    private static final int MOST = 100_000;

    @Option(
            names = "--reasons",
            paramLabel = "N",
            defaultValue = "20",
            description = "for so many of the first the reasons are written in words（为排在最前的多少项写出理由，默认 20）")
    private int reasons = 20;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    int most() {
        if (reasons < 0 || reasons > MOST) {
            throw new ParameterException(spec.commandLine(), "--reasons from 0 to 100000（--reasons 应在 0 至 100000 之间）");
        }
        return reasons;
    }
}
