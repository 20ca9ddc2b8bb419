package org.chengxin.cli.detect;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.chengxin.cli.InputFile;
import org.chengxin.cli.Results;
import org.chengxin.detection.account.Accounts;
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

    @Mixin
    private DetectOptions options = new DetectOptions();

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
            required = true,
            paramLabel = "F.csv",
            description = "header id,label: 1 fraudulent, 0 honest（表头 id,label：1 为虚假）")
    private Path labels = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Accounts.Settings settings = new Accounts.Settings(options.limit(), options.seed);
        return Attempt.run(spec, () -> score(settings));
    }

    private void score(Accounts.Settings settings) throws IOException {
        List<Path> files = List.of(features, edges, labels);
        options.protect(files, "accounts.csv");
        Summary summary = new Summary();
        Inputs inputs = new Inputs(spec.commandLine().getErr(), files);
        try (Results results = new Results(options.out);
                Reader what = inputs.open(features);
                Reader whom = inputs.open(edges);
                Reader decided = inputs.open(labels)) {
            Accounts.Report report = Accounts.run(what, whom, decided, settings, results.file("accounts.csv"));
            inputs.finish();
            inputs.tell(features, report.badFeatures(), options.share());
            inputs.tell(edges, report.badEdges(), options.share());
            inputs.tell(labels, report.badLabels(), options.share());
            summary.put("accounts", report.accounts()).put("edges", report.edges());
            summary.put("decided", report.decided()).put("frauds", report.frauds());
            summary.put(
                    "badLines",
                    report.badFeatures().count()
                            + report.badEdges().count()
                            + report.badLabels().count());
            summary.stage("learn and score");
            summary.write(results);
            results.publish();
        }
    }
}
