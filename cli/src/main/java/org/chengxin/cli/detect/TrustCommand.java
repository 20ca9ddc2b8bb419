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
import org.chengxin.detection.trust.RatedNetwork;
import org.chengxin.detection.trust.RatingReader;
import org.chengxin.detection.trust.Scale;
import org.chengxin.detection.trust.Seeds;
import org.chengxin.detection.trust.Trust;
import org.chengxin.detection.trust.TrustFindings;
import org.chengxin.detection.trust.unrated.ReviewFindings;
import org.chengxin.detection.trust.unrated.ReviewGraph;
import org.chengxin.detection.trust.unrated.ReviewReader;
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
    private static final Set<String> UNRATED = Set.of("user", "item");

    @Mixin
    private DetectOptions options = new DetectOptions();

    @Option(
            names = "--ratings",
            converter = InputFile.class,
            required = true,
            paramLabel = "F.csv",
            description = "no header; ids are whole numbers（无表头，编号为非负整数）")
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
        options.protect(files, "raters.csv", "ratees.csv", "accounts.csv");
        Summary summary = new Summary();
        Inputs inputs = new Inputs(spec.commandLine().getErr(), files);
        Seeds known = Seeds.NONE;
        if (seeds != null) {
            try (Reader in = inputs.open(seeds)) {
                known = Seeds.read(in, bad);
            }
        }
        RatedNetwork network;
        try (Reader in = inputs.open(ratings)) {
            network = RatingReader.read(in, columns, range, bad);
        }
        inputs.finish();
        inputs.tell(ratings, bad, options.share());
        summary.put("edges", network.size()).put("badLines", bad.count()).stage("read");
        TrustFindings found = Trust.find(network, known);
        summary.stage("score");
        try (Results results = new Results(options.out)) {
            found.writeRaters(results.file("raters.csv"));
            found.writeRatees(results.file("ratees.csv"));
            found.writeAccounts(results.file("accounts.csv"));
            summary.stage("write");
            summary.write(results);
            results.publish();
        }
    }

    private void unrated(BadLines bad) throws IOException {
        options.protect(List.of(ratings), "edges.csv", "users.csv");
        Summary summary = new Summary();
        Inputs inputs = new Inputs(spec.commandLine().getErr(), List.of(ratings));
        ReviewGraph graph;
        try (Reader in = inputs.open(ratings)) {
            graph = ReviewReader.read(in, columns, bad);
        }
        inputs.finish();
        inputs.tell(ratings, bad, options.share());
        summary.stage("read");
        ReviewFindings found = ReviewFindings.of(graph);
        summary.put("edges", found.lines()).put("badLines", bad.count()).stage("score");
        try (Results results = new Results(options.out)) {
            found.writeEdges(results.file("edges.csv"));
            found.writeUsers(results.file("users.csv"));
            summary.stage("write");
            summary.write(results);
            results.publish();
        }
    }
}
