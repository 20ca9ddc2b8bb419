package org.chengxin.cli.detect;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.chengxin.cli.InputFile;
import org.chengxin.cli.Results;
import org.chengxin.detection.rating.RatingReader;
import org.chengxin.detection.rating.Ratings;
import org.chengxin.detection.rating.StarScale;
import org.chengxin.detection.ring.RingFindings;
import org.chengxin.detection.ring.RingSettings;
import org.chengxin.detection.ring.Rings;
import org.chengxin.detection.ring.Ties;
import org.chengxin.detection.table.BadLines;
import org.chengxin.detection.table.ModelVersion;
import org.chengxin.detection.table.TooLarge;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code chengxin detect rings}: accounts that rate the same things together more than chance explains. */
@Command(
        name = "rings",
        mixinStandardHelpOptions = true,
        description = {
            "rings of accounts in ratings（评分中的团伙）",
            "Every account and item gets a rank; blocks are named only where chance is ruled out and stars, or what accounts share, agree"
                    + "（仅在可排除偶然，且星级或共用信息印证时列名）."
        },
        exitCodeListHeading = Endings.HEADING,
        exitCodeList = {Endings.DONE, Endings.USAGE, Endings.UNREADABLE})
final class RingsCommand implements Callable<Integer> {

    private static final int MOST_THREADS = 256;

    @Mixin
    private DetectOptions options = new DetectOptions();

    @Option(
            names = "--ratings",
            converter = InputFile.class,
            required = true,
            paramLabel = "F.csv",
            description = "ids are numbers or words, stars and days whole numbers; a first line may name the columns"
                    + "（编号为数字或文字，星级与日期为整数，首行可为列名）")
    private Path ratings = Path.of("");

    @Option(
            names = "--columns",
            required = true,
            split = ",",
            paramLabel = "NAME",
            description = "user,item,stars,day in the file's order（按文件中的顺序）")
    private List<String> columns = List.of();

    @Option(
            names = "--scale",
            paramLabel = "LOW:HIGH",
            defaultValue = "0:5",
            description = "the fewest and the most stars, 0 to 127; 0 may stand for none given（最少与最多星级，默认 0:5）")
    private String scale = "0:5";

    @Option(
            names = "--ties",
            converter = InputFile.class,
            paramLabel = "F.csv",
            description = {
                "no header; user,payer|address|device|text,value or user,opened,day: what accounts share besides;"
                        + " item,ID,payer|address|device,value, merchant,ID,… and item,ID,merchant,ID: of who sells"
                        + "（无表头；账号共用的付款人、地址、设备、文字，或注册日期；以及商品、商家的）"
            })
    private @Nullable Path ties;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "the results do not depend on it; all processors by default（默认使用全部处理器，不影响结果）")
    private int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (columns.size() != 4 || !Set.copyOf(columns).equals(Set.of("user", "item", "stars", "day"))) {
            throw options.usage("--columns: user,item,stars,day in the order of the file（列名不符）");
        }
        if (threads < 1 || threads > MOST_THREADS) {
            throw options.usage("--threads from 1 to 256（--threads 应在 1 至 256 之间）");
        }
        StarScale stars = stars();
        BadLines bad = options.badLines();
        RingSettings settings =
                new RingSettings(threads, RingSettings.standard().alpha());
        return Attempt.run(spec, () -> find(settings, stars, bad));
    }

    private StarScale stars() {
        try {
            return StarScale.parse(scale);
        } catch (IllegalArgumentException malformed) {
            throw options.usage("--scale LOW:HIGH: " + malformed.getMessage() + "（星级范围不符）");
        }
    }

    private void find(RingSettings settings, StarScale stars, BadLines bad) throws IOException {
        options.protect(
                inputs(), RingFiles.USERS, RingFiles.ITEMS, RingFiles.BLOCKS, RingFiles.CROWDS, RingFiles.FRAMED);
        Inputs inputs = new Inputs(spec.commandLine().getErr(), inputs());
        Summary summary = new Summary(ModelVersion.RINGS, options.seed);
        summary.parameter("alpha", settings.alpha())
                .parameter("columns", columns)
                .parameter("scale", scale)
                .parameter("badShare", options.share());
        Ratings read = read(inputs, stars, bad);
        summary.put("edges", read.count()).put("users", read.users()).put("items", read.items());
        summary.put("badLines", bad.count()).stage("read");
        RingFindings found = Rings.find(read, ties(inputs), settings);
        summary.inputs(inputs);
        summary.put("blocks", found.blocks().size())
                .put("crowds", found.crowds().size());
        summary.stages(found.seconds());
        try (Results results = new Results(options.out)) {
            RingFiles.write(found, results);
            summary.stage("write");
            summary.write(results);
            results.publish();
        }
    }

    private List<Path> inputs() {
        return ties == null ? List.of(ratings) : List.of(ratings, ties);
    }

    private Ties ties(Inputs inputs) throws IOException {
        if (ties == null) {
            return Ties.NONE;
        }
        BadLines bad = options.badLines();
        try (Reader in = inputs.open(ties)) {
            Ties read = Ties.read(in, bad);
            inputs.finish();
            inputs.tell(ties, bad, options.share());
            return read;
        }
    }

    private Ratings read(Inputs inputs, StarScale stars, BadLines bad) throws IOException {
        try (Reader in = inputs.open(ratings)) {
            Ratings read = RatingReader.read(in, String.join(",", columns), stars, bad);
            inputs.finish();
            inputs.tell(ratings, bad, options.share());
            return read;
        } catch (TooLarge large) {
            // What did not fit is what was read so far; of the whole file more is needed.
            throw large.times(inputs.whole());
        }
    }
}
