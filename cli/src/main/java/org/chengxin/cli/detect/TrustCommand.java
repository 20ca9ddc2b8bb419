package org.chengxin.cli.detect;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.chengxin.cli.InputFile;
import org.chengxin.cli.Results;
import org.chengxin.detection.table.BadLines;
import org.chengxin.detection.table.ModelVersion;
import org.chengxin.detection.table.Parameters;
import org.chengxin.detection.trust.NetworkReader;
import org.chengxin.detection.trust.RatedNetwork;
import org.chengxin.detection.trust.Scale;
import org.chengxin.detection.trust.Trust;
import org.chengxin.detection.trust.TrustEvidence;
import org.chengxin.detection.trust.TrustFindings;
import org.chengxin.detection.trust.TrustReasons;
import org.chengxin.detection.trust.TrustSeeds;
import org.chengxin.detection.trust.unrated.ReviewGraph;
import org.chengxin.detection.trust.unrated.ReviewGraphFindings;
import org.chengxin.detection.trust.unrated.ReviewGraphReasons;
import org.chengxin.detection.trust.unrated.ReviewReader;
import org.chengxin.detection.trust.unrated.SingleReviews;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code chengxin detect trust}: who rates unfairly and who is rated badly by those who rate fairly. */
@Command(
        name = "trust",
        mixinStandardHelpOptions = true,
        description = {
            "trust in raters and in those they rate（评分者与被评者的可信度）",
            "With --columns user,item: doubtful reviews where neither stars nor time is known（没有星级与时间时的可疑评价）"
        },
        exitCodeListHeading = Endings.HEADING,
        exitCodeList = {Endings.DONE, Endings.USAGE, Endings.UNREADABLE})
final class TrustCommand implements Callable<Integer> {

    private static final Set<String> RATED = Set.of("rater", "ratee", "rating", "time");
    private static final List<String> RATED_FILES = List.of(
            "raters.csv", "ratees.csv", "accounts.csv", "rater-evidence.csv", "ratee-evidence.csv", "reasons.txt");
    private static final List<String> UNRATED_FILES = List.of("edges.csv", "users.csv", "items.csv", "reasons.txt");
    private static final Set<String> UNRATED = Set.of("user", "item");

    @Mixin
    private DetectOptions options = new DetectOptions();

    @Mixin
    private ReasonOptions reasons = new ReasonOptions();

    @Option(
            names = "--ratings",
            converter = InputFile.class,
            required = true,
            paramLabel = "F.csv",
            description = {
                "ids are numbers or words, times numbers or dates; a first line may name the columns"
                        + "（编号为数字或文字，时间为数字或日期，首行可为列名）"
            })
    private Path ratings = Path.of("");

    @Option(
            names = "--columns",
            required = true,
            split = ",",
            paramLabel = "NAME",
            description = "rater,ratee,rating,time or user,item in the file's order（按文件中的顺序）")
    private List<String> columns = new ArrayList<>();

    @Option(
            names = "--scale",
            paramLabel = "LOW:HIGH",
            description = "the lowest and the highest rating, such as -10:10（最低与最高评分）")
    private @Nullable String scale;

    @Option(
            names = "--seeds",
            paramLabel = "F",
            description = "ids that an authority trusts, one a line; a second column below 0 distrusts（权威机构已确认的编号）")
    private @Nullable Path seeds;

    @Option(
            names = "--alpha",
            paramLabel = "P",
            defaultValue = "0.001",
            description = "the chance that anybody of an honest network is called unusual, at most"
                    + "（全部诚实时误报任何一个的概率上限，默认 0.001）")
    private double alpha = Trust.ALPHA;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = DetectOptions.SET_HELP)
    private List<String> set = new ArrayList<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Set<String> names = Set.copyOf(columns);
        boolean unrated = names.equals(UNRATED);
        boolean rated = RATED.containsAll(names) && names.containsAll(Set.of("rater", "ratee", "rating"));
        if (names.size() != columns.size() || !unrated && !rated) {
            throw options.usage("--columns: rater,ratee,rating,time or user,item（列名不符）");
        }
        if (unrated && (scale != null || seeds != null)) {
            throw options.usage("user,item has no --scale and no --seeds（user,item 不用 --scale 与 --seeds）");
        }
        if (rated && scale == null) {
            throw options.usage("--scale LOW:HIGH is missing（缺少 --scale）");
        }
        if (!(alpha > 0 && alpha < 1)) {
            throw options.usage("--alpha lies between 0 and 1（--alpha 应在 0 与 1 之间）");
        }
        reasons.most();
        if (!unrated && !set.isEmpty()) {
            throw options.usage("--set is for user,item（--set 仅用于 user,item）");
        }
        options.parameters(ReviewGraphFindings.PARAMETERS, set);
        Scale range = scale == null ? null : scale(scale);
        BadLines bad = options.badLines();
        return Attempt.run(spec, () -> {
            if (range == null) {
                unrated(bad);
            } else {
                rated(range, bad);
            }
        });
    }

    private Scale scale(String text) {
        try {
            return Scale.parse(text);
        } catch (IllegalArgumentException malformed) {
            throw options.usage("--scale LOW:HIGH: " + malformed.getMessage() + "（评分范围不符）");
        }
    }

    private void rated(Scale range, BadLines bad) throws IOException {
        List<Path> files = seeds == null ? List.of(ratings) : List.of(ratings, seeds);
        options.protect(files, RATED_FILES.toArray(String[]::new));
        Summary summary = summary().parameter("scale", range.low() + ":" + range.high());
        Inputs inputs = new Inputs(spec.commandLine().getErr(), files);
        TrustSeeds known = TrustSeeds.NONE;
        BadLines badSeeds = options.badLines();
        if (seeds != null) {
            try (Reader in = inputs.open(seeds)) {
                known = TrustSeeds.read(in, badSeeds);
            }
            inputs.tell(seeds, badSeeds, options.share());
        }
        RatedNetwork network;
        try (Reader in = inputs.open(ratings)) {
            network = NetworkReader.read(in, columns, range, bad);
        }
        inputs.finish();
        inputs.tell(ratings, bad, options.share());
        summary.put("edges", network.size()).put("badLines", bad.count() + badSeeds.count());
        summary.stage("read");
        TrustFindings found = Trust.find(network, known, alpha);
        summary.put("unusualRaters", found.unusual().raters())
                .put("unusualRatees", found.unusual().ratees())
                .put("verdict", verdict(found.unusual().nothing()))
                .stage("score");
        try (Results results = new Results(options.out)) {
            found.writeRaters(results.file("raters.csv"));
            found.writeRatees(results.file("ratees.csv"));
            found.writeAccounts(results.file("accounts.csv"));
            TrustEvidence evidence = new TrustEvidence(found, range);
            evidence.writeRaters(results.file("rater-evidence.csv"));
            evidence.writeRatees(results.file("ratee-evidence.csv"));
            new TrustReasons(found, range, reasons.most()).write(results.file("reasons.txt"));
            summary.stage("write");
            summary.inputs(inputs).write(results);
            results.publish();
        }
    }

    private Summary summary() {
        return new Summary(ModelVersion.TRUST, options.seed)
                .parameter("columns", columns)
                .parameter("alpha", alpha)
                .parameter("reasons", reasons.most())
                .parameter("badShare", options.share());
    }

    private static String verdict(boolean nothing) {
        return nothing ? "nothing unusual" : "unusual";
    }

    private void unrated(BadLines bad) throws IOException {
        options.protect(List.of(ratings), UNRATED_FILES.toArray(String[]::new));
        Parameters parameters = options.parameters(ReviewGraphFindings.PARAMETERS, set);
        Summary summary = summary().parameters(parameters);
        Inputs inputs = new Inputs(spec.commandLine().getErr(), List.of(ratings));
        ReviewGraph graph;
        try (Reader in = inputs.open(ratings)) {
            graph = ReviewReader.read(in, columns, bad);
        }
        inputs.finish();
        inputs.tell(ratings, bad, options.share());
        summary.stage("read");
        ReviewGraphFindings found = ReviewGraphFindings.of(graph, parameters);
        SingleReviews singles = found.singles(alpha);
        summary.put("edges", found.lines()).put("badLines", bad.count());
        summary.put("unusualItems", singles.items())
                .put("verdict", verdict(singles.items() == 0))
                .stage("score");
        try (Results results = new Results(options.out)) {
            found.writeEdges(results.file("edges.csv"));
            found.writeUsers(results.file("users.csv"));
            singles.write(results.file("items.csv"));
            new ReviewGraphReasons(found, singles, reasons.most()).write(results.file("reasons.txt"));
            summary.stage("write");
            summary.inputs(inputs).write(results);
            results.publish();
        }
    }
}
