package org.chengxin.detection.spark;

import java.io.IOException;
import java.util.List;
import org.chengxin.detection.table.BadLines;
import org.chengxin.detection.trust.Trust;
import org.chengxin.detection.trust.unrated.ReviewGraphFindings;
import org.chengxin.detection.trust.unrated.ReviewGraphReasons;
import org.chengxin.detection.trust.unrated.ReviewReader;
import org.chengxin.detection.trust.unrated.SingleReviews;

/** Trust where neither stars nor times are known: who reviewed what. */
record ReviewKernel(int listed) implements Kernel {

    static final List<String> COLUMNS = List.of("user", "item");

    @Override
    public long bytesARecord() {
        return 160;
    }

    @Override
    public List<String> files() {
        return List.of("edges.csv", "users.csv", "items.csv", "reasons.txt");
    }

    @Override
    public List<BadLines> judge(Sheets sheets, Results results) throws IOException {
        BadLines bad = BadLines.listing(listed);
        ReviewGraphFindings found = ReviewGraphFindings.of(ReviewReader.read(sheets.sheet(0), COLUMNS, bad));
        found.writeEdges(results.file("edges.csv"));
        found.writeUsers(results.file("users.csv"));
        SingleReviews singles = found.singles(Trust.ALPHA);
        singles.write(results.file("items.csv"));
        new ReviewGraphReasons(found, singles, TrustKernel.REASONS).write(results.file("reasons.txt"));
        return List.of(bad);
    }
}
