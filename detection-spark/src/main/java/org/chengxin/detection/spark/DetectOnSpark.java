package org.chengxin.detection.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.SparkSession;

/**
 * 在 Spark 上检测: the models of {@code chengxin detect} over Parquet tables, one market beside the other. See
 * docs/scale.md for what is given and when it is worth it.
 */
public final class DetectOnSpark {

    static final int DONE = 0;
    static final int USAGE = 2;
    static final int UNREADABLE = 3;

    private static final String HELP = """
            usage: rings    --ratings T [--columns user,item,stars,day] [--scale 0:5] [--threads N]
                   trust    --ratings T --scale LOW:HIGH [--columns rater,ratee,rating[,time]] [--seeds T]
                   trust    --ratings T [--columns user,item]
                   text     --train T --test T --text COL --label COL [--meta COL,…]
                   accounts --features T --edges T --labels T
                   shop     --dir FOLDER   (folders order, payment, parcel, scan, review, merchant, customs-order, …)
            each:  --out FOLDER [--by COL] [--seed N] [--bad-share P] [--bad-lines N]
            T is a folder or file of Parquet; --by parts the rows into markets that are judged each by itself.
            """;

    private DetectOnSpark() {}

    public static void main(String[] words) {
        try {
            // Before Spark starts, which takes its time.
            Arguments.parse(List.of(words), Models.arguments()).text("out");
        } catch (UsageException usage) {
            System.exit(usage(usage, System.err));
        }
        SparkSession spark = SparkSession.builder().appName("chengxin detect").getOrCreate();
        int ending;
        try {
            ending = run(spark, List.of(words), System.err);
        } finally {
            spark.stop();
        }
        if (ending != DONE) {
            System.exit(ending);
        }
    }

    /** @return 0 whether or not anything was found, 2 for wrong usage, 3 where a market could not be judged */
    static int run(SparkSession session, List<String> words, PrintStream err) {
        SparkSession spark = session.newSession();
        spark.conf().set("spark.sql.caseSensitive", "true");
        try {
            Arguments arguments = Arguments.parse(words, Models.arguments());
            String out = arguments.text("out");
            Models models = new Models(spark, arguments);
            Models.Chosen chosen = models.chosen();
            Run run = new Run(spark, chosen.tables(), arguments.text("by", ""), arguments.share("bad-share", 0.1), out);
            return tell(run.judge(chosen.kernel()), err);
        } catch (UsageException usage) {
            return usage(usage, err);
        } catch (UnreadableException unreadable) {
            err.println("unreadable: " + unreadable.getMessage());
        } catch (UncheckedIOException | IOException unreadable) {
            err.println("unreadable: " + unreadable.getMessage());
        } catch (Exception failed) {
            // Spark throws what its Scala signatures do not declare.
            if (!(failed instanceof AnalysisException)) {
                throw failed;
            }
            err.println("unreadable: " + failed.getMessage());
        }
        return UNREADABLE;
    }

    private static int usage(UsageException usage, PrintStream err) {
        err.println(usage.getMessage());
        err.print(HELP);
        return USAGE;
    }

    /** Names folders, not markets: a name may be a person's. */
    private static int tell(List<Outcome> outcomes, PrintStream err) {
        int ending = DONE;
        for (Outcome outcome : outcomes) {
            String place = outcome.folder().isEmpty() ? "all" : outcome.folder();
            if (!outcome.problem().isEmpty()) {
                err.printf("%s: %s%n", place, outcome.problem());
                ending = UNREADABLE;
            } else if (outcome.badLines() > 0) {
                err.printf("%s: passed over %,d bad lines; %s%n", place, outcome.badLines(), outcome.firstBad());
            }
        }
        err.printf("%,d markets judged%n", outcomes.size());
        return ending;
    }
}
