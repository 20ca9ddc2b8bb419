package org.chengxin.detection.spark;

import java.io.IOException;
import java.util.List;
import org.apache.spark.broadcast.Broadcast;
import org.chengxin.detection.table.BadLines;
import org.chengxin.detection.trust.NetworkReader;
import org.chengxin.detection.trust.RatedNetwork;
import org.chengxin.detection.trust.Scale;
import org.chengxin.detection.trust.Trust;
import org.chengxin.detection.trust.TrustEvidence;
import org.chengxin.detection.trust.TrustFindings;
import org.chengxin.detection.trust.TrustReasons;
import org.chengxin.detection.trust.TrustSeeds;

/**
 * Trust in raters and those they rate.
 *
 * @param timed whether the time of a rating is known
 * @param seeds records of ids that an authority has spoken of; those of another market change nothing
 */
record TrustKernel(double low, double high, boolean timed, Broadcast<List<String>> seeds, int listed)
        implements Kernel {

    static final List<String> COLUMNS = List.of("rater", "ratee", "rating", "time");

    /** How many of either side are told of in words. */
    static final int REASONS = 20;

    @Override
    public long bytesARecord() {
        return 240;
    }

    @Override
    public List<String> files() {
        return List.of(
                "raters.csv", "ratees.csv", "accounts.csv", "rater-evidence.csv", "ratee-evidence.csv", "reasons.txt");
    }

    @Override
    public List<BadLines> judge(Sheets sheets, Results results) throws IOException {
        BadLines bad = BadLines.listing(listed);
        BadLines badSeeds = BadLines.listing(listed);
        TrustSeeds known = TrustSeeds.read(new RecordReader(seeds.value().iterator()), badSeeds);
        Scale scale = new Scale(low, high);
        List<String> columns = COLUMNS.subList(0, timed ? 4 : 3);
        RatedNetwork network = NetworkReader.read(sheets.sheet(0), columns, scale, bad);
        TrustFindings found = Trust.find(network, known);
        found.writeRaters(results.file("raters.csv"));
        found.writeRatees(results.file("ratees.csv"));
        found.writeAccounts(results.file("accounts.csv"));
        TrustEvidence evidence = new TrustEvidence(found, scale);
        evidence.writeRaters(results.file("rater-evidence.csv"));
        evidence.writeRatees(results.file("ratee-evidence.csv"));
        new TrustReasons(found, scale, REASONS).write(results.file("reasons.txt"));
        return List.of(bad, badSeeds);
    }
}
