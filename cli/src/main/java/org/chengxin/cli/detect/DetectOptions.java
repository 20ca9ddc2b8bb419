package org.chengxin.cli.detect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chengxin.detection.table.BadLines;
import org.chengxin.detection.table.Parameters;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options of all commands of {@code detect}. */
public final class DetectOptions {

    static final String SET_HELP = "another value of a declared constant, see docs/models（改变模型的某个公开常数，见 docs/models）";

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
            defaultValue = "20",
            description =
                    "so many of the lines that are skipped are listed, by their numbers" + "（跳过的坏行最多列出多少个行号，默认 20）")
    private int badLines = 20;

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
        return BadLines.listing(listed());
    }

    /** Number of bad lines listed; the share of them decides. */
    int listed() {
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

    /** The declared constants with those that are set to other values. */
    Parameters parameters(Parameters usual, List<String> set) {
        Parameters parameters = usual;
        for (String each : set) {
            try {
                parameters = parameters.with(each);
            } catch (IllegalArgumentException unknown) {
                throw usage("--set " + each + ": " + unknown.getMessage() + "（参数不符）");
            }
        }
        return parameters;
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
