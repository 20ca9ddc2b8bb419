package org.chengxin.cli.detect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chengxin.detection.table.BadLines;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What all commands of {@code detect} take. */
public final class DetectOptions {

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "results go here（结果写入此文件夹）")
    Path out = Path.of("");

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "the same seed gives the same results（随机种子，默认 1）")
    long seed = 1;

    @Option(
            names = "--bad-lines",
            paramLabel = "N",
            defaultValue = "1000",
            description = "so many unreadable lines are skipped, more end the run with 3（最多跳过的坏行数，默认 1000）")
    long badLines = 1000;

    @Option(
            names = "--bad-share",
            paramLabel = "P",
            defaultValue = "0.1",
            description = "the share of a file's lines that may be bad, 0 to 1; above it the run ends with 3"
                    + "（坏行占文件行数的最高比例，0 至 1，默认 0.1，超过即以 3 结束）")
    private double badShare = 0.1;

    @Spec(Spec.Target.MIXEE)
    CommandSpec spec = CommandSpec.create();

    BadLines badLines() {
        return new BadLines(limit());
    }

    long limit() {
        if (badLines < 0) {
            throw usage("--bad-lines cannot be negative（--bad-lines 不能为负数）");
        }
        share();
        return badLines;
    }

    /** Of a file in which most is bad the rest says nothing, however few lines that are. */
    double share() {
        if (!(badShare >= 0 && badShare <= 1)) {
            throw usage("--bad-share from 0 to 1（--bad-share 应在 0 至 1 之间）");
        }
        return badShare;
    }

    /** Refuses to put results in the place of what they are made from. */
    void protect(List<Path> inputs, String... results) throws IOException {
        for (Path input : inputs) {
            for (String result : results) {
                Path target = out.resolve(result);
                if (Files.exists(input) && Files.exists(target) && Files.isSameFile(input, target)) {
                    throw usage(input + " would be replaced by a result; choose another --out（结果会覆盖输入文件）");
                }
            }
        }
    }

    ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
