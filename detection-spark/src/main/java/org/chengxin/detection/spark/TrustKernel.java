package org.chengxin.detection.spark;

import java.io.IOException;
import java.util.List;
import org.apache.spark.broadcast.Broadcast;
import org.chengxin.detection.table.BadLines;
import org.chengxin.detection.trust.RatedNetwork;
import org.chengxin.detection.trust.RatingReader;
import org.chengxin.detection.trust.Scale;
import org.chengxin.detection.trust.Seeds;
import org.chengxin.detection.trust.Trust;
import org.chengxin.detection.trust.TrustFindings;

/**
 * Trust in raters and those they rate.
 *
 * @param timed whether the time of a rating is known
 * @param seeds records of ids that an authority has spoken of; those of another market change nothing
 */
record TrustKernel(double low, double high, boolean timed, Broadcast<List<String>> seeds, long badLines)
        implements Kernel {

    static final List<String> COLUMNS = List.of("rater", "ratee", "rating", "time");

    @Override
    public long bytesARecord() {
        return 240;
    }

    @Override
    public List<String> files() {
        return List.of("raters.csv", "ratees.csv", "accounts.csv");
    }

    @Override
    public List<BadLines> judge(Sheets sheets, Results results) throws IOException {
        BadLines bad = new BadLines(badLines);
        BadLines badSeeds = new BadLines(badLines);
        Seeds known = Seeds.read(new RecordReader(seeds.value().iterator()), badSeeds);
        List<String> columns = COLUMNS.subList(0, timed ? 4 : 3);
        RatedNetwork network = RatingReader.read(sheets.sheet(0), columns, new Scale(low, high), bad);
        TrustFindings found = Trust.find(network, known);
        found.writeRaters(results.file("raters.csv"));
        found.writeRatees(results.file("ratees.csv"));
        found.writeAccounts(results.file("accounts.csv"));
        return List.of(bad, badSeeds);
    }
}
