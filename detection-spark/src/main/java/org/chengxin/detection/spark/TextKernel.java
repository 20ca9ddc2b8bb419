package org.chengxin.detection.spark;

import java.io.IOException;
import java.util.List;
import org.apache.spark.broadcast.Broadcast;
import org.chengxin.detection.table.BadLines;
import org.chengxin.detection.text.ReviewText;

/**
 * Fake reviews. A market is scored together, for near copies and the order within a film or shop are seen among its
 * reviews alone; what was decided is the same for all.
 *
 * @param train records of decided reviews, the names of their columns first
 */
record TextKernel(Broadcast<List<String>> train, String text, String label, List<String> meta, int listed, long seed)
        implements Kernel {

    @Override
    public long bytesARecord() {
        return 4_000;
    }

    @Override
    public List<String> files() {
        return List.of("scores.csv", "reasons.txt");
    }

    @Override
    public List<BadLines> judge(Sheets sheets, Results results) throws IOException {
        ReviewText judged = ReviewText.judge(
                new RecordReader(train.value().iterator()),
                sheets.sheet(0),
                new ReviewText.Settings(text, label, meta, listed, seed));
        judged.writeScores(results.file("scores.csv"));
        judged.writeReasons(results.file("reasons.txt"), TrustKernel.REASONS);
        ReviewText.Report report = judged.report();
        return List.of(report.badScored(), report.badTraining());
    }
}
