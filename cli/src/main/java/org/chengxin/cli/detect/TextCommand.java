package org.chengxin.cli.detect;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.chengxin.cli.InputFile;
import org.chengxin.cli.Results;
import org.chengxin.detection.table.ModelVersion;
import org.chengxin.detection.table.Parameters;
import org.chengxin.detection.text.ReviewModel;
import org.chengxin.detection.text.ReviewText;
import org.jspecify.annotations.Nullable;
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

    private static final String[] FILES = {"scores.csv", "reasons.txt"};

    /** Measured: 16,000 reviews of 70 characters did with 150 MiB. */
    private static final double BYTES_A_CHARACTER = 120;

    @Mixin
    private DetectOptions options = new DetectOptions();

    @Mixin
    private ReasonOptions reasons = new ReasonOptions();

    @Option(
            names = "--train",
            converter = InputFile.class,
            paramLabel = "F.csv",
            description = "decided reviews, with a header; not with a --model that is there" + "（已定性的评价，有表头；已有模型时不需要）")
    private @Nullable Path train;

    @Option(
            names = "--test",
            converter = InputFile.class,
            required = true,
            paramLabel = "F.csv",
            description = "reviews to be scored; a label there is not looked at（待评分的评价，其中的标签不使用）")
    private Path test = Path.of("");

    @Option(names = "--text", paramLabel = "COL", description = "the text（文本列）")
    private String text = "";

    @Option(names = "--label", paramLabel = "COL", description = "1 fake, 0 honest（标签列：1 为虚假）")
    private String label = "";

    @Option(
            names = "--meta",
            split = ",",
            paramLabel = "COL",
            description = "columns beside the text: numbers, times, categories（其他列：数字、时间或类别）")
    private List<String> meta = new ArrayList<>();

    @Option(names = "--model", paramLabel = "FILE", description = ModelFile.HELP)
    private @Nullable Path model;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = DetectOptions.SET_HELP)
    private List<String> set = new ArrayList<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        int listed = options.listed();
        reasons.most();
        ModelFile file = new ModelFile(model);
        Path decided = train;
        if (file.there()) {
            return Attempt.run(spec, () -> apply(file, listed));
        }
        if (decided == null || text.isEmpty() || label.isEmpty()) {
            throw options.usage("--train, --text and --label are missing（缺少 --train、--text 或 --label）");
        }
        if (meta.contains(label)) {
            throw options.usage("--label cannot be one of --meta（--meta 不能包含标签列）");
        }
        Parameters parameters = options.parameters(ReviewText.PARAMETERS, set);
        ReviewText.Settings settings = new ReviewText.Settings(text, label, meta, listed, options.seed, parameters);
        return Attempt.run(spec, () -> learn(file, decided, settings));
    }

    private void learn(ModelFile file, Path decided, ReviewText.Settings settings) throws IOException {
        options.protect(List.of(decided, test), FILES);
        Summary summary = summary();
        summary.parameter("text", text).parameter("label", label).parameter("meta", meta);
        summary.parameters(settings.parameters());
        Inputs inputs = new Inputs(spec.commandLine().getErr(), List.of(decided, test));
        inputs.requireHeap(BYTES_A_CHARACTER, any -> 0);
        ReviewText judged;
        try (Reader known = inputs.open(decided);
                Reader open = inputs.open(test)) {
            judged = ReviewText.judge(known, open, settings);
        }
        inputs.finish();
        inputs.tell(decided, judged.report().badTraining(), options.share());
        inputs.tell(test, judged.report().badScored(), options.share());
        file.save(judged.model()::save);
        write(judged, inputs, summary.put("learnt", true));
    }

    /** Nothing is learnt: what the training and the columns were is in the model. */
    private void apply(ModelFile file, int listed) throws IOException {
        options.protect(List.of(file.path(), test), FILES);
        Attempt.told(spec, file);
        Summary summary = summary();
        Inputs inputs = new Inputs(spec.commandLine().getErr(), List.of(file.path(), test));
        inputs.requireHeap(BYTES_A_CHARACTER, any -> 0);
        ReviewModel loaded = file.load(inputs, ReviewModel::load);
        summary.parameter("text", loaded.text()).parameter("meta", loaded.columns());
        ReviewText judged;
        try (Reader open = inputs.open(test)) {
            judged = ReviewText.judge(loaded, open, listed);
        }
        inputs.finish();
        inputs.tell(test, judged.report().badScored(), options.share());
        write(judged, inputs, summary.put("learnt", false));
    }

    private Summary summary() {
        return new Summary(ModelVersion.TEXT, options.seed)
                .parameter("reasons", reasons.most())
                .parameter("badShare", options.share());
    }

    private void write(ReviewText judged, Inputs inputs, Summary summary) throws IOException {
        ReviewText.Report report = judged.report();
        summary.put("trained", report.trained())
                .put("fakes", report.fakes())
                .put("records", report.records())
                .put("areaOnTraining", report.area())
                .put(
                        "badLines",
                        report.badTraining().count() + report.badScored().count());
        summary.stage("learn and score");
        try (Results results = new Results(options.out)) {
            judged.writeScores(results.file(FILES[0]));
            judged.writeReasons(results.file(FILES[1]), reasons.most());
            summary.inputs(inputs).write(results);
            results.publish();
        }
    }
}
