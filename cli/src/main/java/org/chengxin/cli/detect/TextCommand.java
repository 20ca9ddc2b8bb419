package org.chengxin.cli.detect;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.chengxin.cli.InputFile;
import org.chengxin.cli.Results;
import org.chengxin.detection.text.ReviewText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code chengxin detect text}: learns from decided reviews and ranks others by how probably they are fake. */
@Command(
        name = "text",
        mixinStandardHelpOptions = true,
        description = {
            "fake reviews by their text and what stands beside it（按文本与附带信息发现虚假评价）",
            "The probability is a rank, calibrated on the training alone（概率只是排序，仅按训练数据校准）."
        },
        exitCodeListHeading = Endings.HEADING,
        exitCodeList = {Endings.DONE, Endings.USAGE, Endings.UNREADABLE})
final class TextCommand implements Callable<Integer> {

    @Mixin
    private DetectOptions options = new DetectOptions();

    @Option(
            names = "--train",
            converter = InputFile.class,
            required = true,
            paramLabel = "F.csv",
            description = "decided reviews, with a header（已定性的评价，有表头）")
    private Path train = Path.of("");

    @Option(
            names = "--test",
            converter = InputFile.class,
            required = true,
            paramLabel = "F.csv",
            description = "reviews to be scored; a label there is not looked at（待评分的评价，其中的标签不使用）")
    private Path test = Path.of("");

    @Option(names = "--text", required = true, paramLabel = "COL", description = "the text（文本列）")
    private String text = "";

    @Option(names = "--label", required = true, paramLabel = "COL", description = "1 fake, 0 honest（标签列：1 为虚假）")
    private String label = "";

    @Option(
            names = "--meta",
            split = ",",
            paramLabel = "COL",
            description = "columns beside the text: numbers, times, categories（其他列：数字、时间或类别）")
    private List<String> meta = new ArrayList<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        long limit = options.limit();
        if (meta.contains(label)) {
            throw options.usage("--label cannot be one of --meta（--meta 不能包含标签列）");
        }
        return Attempt.run(spec, () -> score(new ReviewText.Settings(text, label, meta, limit, options.seed)));
    }

    private void score(ReviewText.Settings settings) throws IOException {
        options.protect(List.of(train, test), "scores.csv");
        Summary summary = new Summary();
        Inputs inputs = new Inputs(spec.commandLine().getErr(), List.of(train, test));
        try (Results results = new Results(options.out);
                Reader decided = inputs.open(train);
                Reader open = inputs.open(test)) {
            ReviewText.Report report = ReviewText.run(decided, open, settings, results.file("scores.csv"));
            inputs.finish();
            inputs.tell(train, report.badTraining(), options.share());
            inputs.tell(test, report.badScored(), options.share());
            summary.put("trained", report.trained())
                    .put("fakes", report.fakes())
                    .put("records", report.records());
            summary.put("areaOnTraining", report.area());
            summary.put(
                    "badLines",
                    report.badTraining().count() + report.badScored().count());
            summary.stage("learn and score");
            summary.write(results);
            results.publish();
        }
    }
}
