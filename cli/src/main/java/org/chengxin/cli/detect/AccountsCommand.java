package org.chengxin.cli.detect;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.chengxin.cli.InputFile;
import org.chengxin.cli.Results;
import org.chengxin.detection.account.AccountModel;
import org.chengxin.detection.account.Accounts;
import org.chengxin.detection.table.ModelVersion;
import org.chengxin.detection.table.Parameters;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code chengxin detect accounts}: from a few decided accounts to all those they are joined with. */
@Command(
        name = "accounts",
        mixinStandardHelpOptions = true,
        description = {
            "fraudulent accounts by what they do and whom they are joined with（按行为与关联发现虚假账号）",
            "The probability is a rank, calibrated on the decided accounts（概率只是排序，按已定性账号校准）."
        },
        exitCodeListHeading = Endings.HEADING,
        exitCodeList = {Endings.DONE, Endings.USAGE, Endings.UNREADABLE})
final class AccountsCommand implements Callable<Integer> {

    private static final String[] FILES = {"accounts.csv", "reasons.txt"};

    /** Measured: 60,000 accounts of four columns and 240,000 edges did with 120 MiB. */
    private static final double BYTES_A_CHARACTER = 20;

    @Mixin
    private DetectOptions options = new DetectOptions();

    @Mixin
    private ReasonOptions reasons = new ReasonOptions();

    @Option(
            names = "--features",
            converter = InputFile.class,
            required = true,
            paramLabel = "F.csv",
            description = "header id,… and numbers（表头 id,…，其余为数字）")
    private Path features = Path.of("");

    @Option(
            names = "--edges",
            converter = InputFile.class,
            required = true,
            paramLabel = "F.csv",
            description = "header a,b: joined accounts（表头 a,b：有关联的账号）")
    private Path edges = Path.of("");

    @Option(
            names = "--labels",
            converter = InputFile.class,
            paramLabel = "F.csv",
            description = "header id,label: 1 fraudulent, 0 honest; not with a --model that is there"
                    + "（表头 id,label：1 为虚假；已有模型时不需要）")
    private @Nullable Path labels;

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
        Path decided = labels;
        if (file.there()) {
            return Attempt.run(spec, () -> apply(file, listed));
        }
        if (decided == null) {
            throw options.usage("--labels is missing（缺少 --labels）");
        }
        Parameters parameters = options.parameters(Accounts.PARAMETERS, set);
        Accounts.Settings settings = new Accounts.Settings(listed, options.seed, parameters);
        return Attempt.run(spec, () -> learn(file, decided, settings));
    }

    private void learn(ModelFile file, Path decided, Accounts.Settings settings) throws IOException {
        List<Path> files = List.of(features, edges, decided);
        options.protect(files, FILES);
        Summary summary = summary().parameters(settings.parameters());
        Inputs inputs = new Inputs(spec.commandLine().getErr(), files);
        inputs.requireHeap(BYTES_A_CHARACTER, any -> 0);
        Accounts judged;
        try (Reader what = inputs.open(features);
                Reader whom = inputs.open(edges);
                Reader known = inputs.open(decided)) {
            judged = Accounts.judge(what, whom, known, settings);
        }
        tell(inputs, judged.report());
        inputs.tell(decided, judged.report().badLabels(), options.share());
        file.save(judged.model()::save);
        write(judged, inputs, summary.put("learnt", true));
    }

    /** Nothing is learnt: what was decided is in the model. */
    private void apply(ModelFile file, int listed) throws IOException {
        List<Path> files = List.of(file.path(), features, edges);
        options.protect(files, FILES);
        Attempt.told(spec, file);
        Summary summary = summary();
        Inputs inputs = new Inputs(spec.commandLine().getErr(), files);
        inputs.requireHeap(BYTES_A_CHARACTER, any -> 0);
        AccountModel loaded = file.load(inputs, AccountModel::load);
        Accounts judged;
        try (Reader what = inputs.open(features);
                Reader whom = inputs.open(edges)) {
            judged = Accounts.judge(loaded, what, whom, listed);
        }
        tell(inputs, judged.report());
        write(judged, inputs, summary.put("learnt", false));
    }

    private Summary summary() {
        return new Summary(ModelVersion.ACCOUNTS, options.seed)
                .parameter("reasons", reasons.most())
                .parameter("badShare", options.share());
    }

    private void tell(Inputs inputs, Accounts.Report report) throws IOException {
        inputs.finish();
        inputs.tell(features, report.badFeatures(), options.share());
        inputs.tell(edges, report.badEdges(), options.share());
    }

    private void write(Accounts judged, Inputs inputs, Summary summary) throws IOException {
        Accounts.Report report = judged.report();
        summary.put("accounts", report.accounts()).put("edges", report.edges());
        summary.put("decided", report.decided()).put("frauds", report.frauds());
        summary.put(
                "badLines",
                report.badFeatures().count()
                        + report.badEdges().count()
                        + report.badLabels().count());
        summary.stage("learn and score");
        try (Results results = new Results(options.out)) {
            judged.writeScores(results.file(FILES[0]));
            judged.writeReasons(results.file(FILES[1]), reasons.most());
            summary.inputs(inputs).write(results);
            results.publish();
        }
    }
}
