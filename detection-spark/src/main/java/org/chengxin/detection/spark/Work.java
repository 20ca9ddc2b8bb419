package org.chengxin.detection.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;
import org.chengxin.detection.table.BadLines;
import org.chengxin.detection.table.Header;
import org.chengxin.detection.table.TooLarge;

/**
 * What a task does: judges the markets of its partition, one after the other. A market that cannot be judged has an
 * outcome that says why; the others go on.
 *
 * @param badShare the share of a sheet's records that may be bad
 * @param out where results go
 * @param folders the folder of each market below it
 */
record Work(
        Kernel kernel,
        List<String> titles,
        double badShare,
        String out,
        Broadcast<Map<String, String>> folders,
        Broadcast<SerializableConfiguration> settings)
        implements MapPartitionsFunction<Row, Row> {

    @Override
    public Iterator<Row> call(Iterator<Row> rows) throws IOException {
        MarketRows markets = new MarketRows(rows, titles);
        List<Row> outcomes = new ArrayList<>();
        while (markets.next()) {
            outcomes.add(judge(markets).row());
        }
        return outcomes.iterator();
    }

    private Outcome judge(MarketRows markets) throws IOException {
        String market = markets.market();
        String below = Objects.requireNonNull(folders.value().get(market));
        String attempt = Long.toString(TaskContext.get().taskAttemptId());
        long start = System.nanoTime();
        try (Folder folder = new Folder(
                below.isEmpty() ? out : out + "/" + below,
                attempt,
                settings.value().value())) {
            List<BadLines> bad = kernel.judge(markets::sheet, folder::file);
            for (int sheet = 0; sheet < titles.size(); sheet++) {
                long count = bad.get(sheet).count();
                if (count > badShare * markets.read(sheet)) {
                    return problem(
                            below,
                            market,
                            start,
                            "too many bad lines: %d of %d, %s; --bad-share allows more"
                                    .formatted(
                                            count,
                                            markets.read(sheet),
                                            String.join("; ", bad.get(sheet).first())));
                }
            }
            folder.publish();
            String first = bad.stream().flatMap(each -> each.first().stream()).collect(Collectors.joining("; "));
            return new Outcome(below, market, Outcome.count(bad), first, seconds(start), "");
        } catch (Header.MissingColumn missing) {
            return problem(below, market, start, String.valueOf(missing.getMessage()));
        } catch (TooLarge large) {
            return problem(below, market, start, Room.tooLittle(large.needed()));
        }
    }

    private static Outcome problem(String folder, String market, long start, String why) {
        return new Outcome(folder, market, 0, "", seconds(start), why);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
