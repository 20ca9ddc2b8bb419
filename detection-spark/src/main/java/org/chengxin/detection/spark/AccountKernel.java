package org.chengxin.detection.spark;

import java.io.IOException;
import java.util.List;
import org.chengxin.detection.account.Accounts;
import org.chengxin.detection.table.BadLines;

/** Accounts by what they do and whom they are joined with: sheets of features, edges and labels. */
record AccountKernel(long seed, int listed) implements Kernel {

    @Override
    public long bytesARecord() {
        return 800;
    }

    @Override
    public List<String> files() {
        return List.of("accounts.csv", "reasons.txt");
    }

    @Override
    public List<BadLines> judge(Sheets sheets, Results results) throws IOException {
        Accounts judged =
                Accounts.judge(sheets.sheet(0), sheets.sheet(1), sheets.sheet(2), new Accounts.Settings(listed, seed));
        judged.writeScores(results.file("accounts.csv"));
        judged.writeReasons(results.file("reasons.txt"), TrustKernel.REASONS);
        Accounts.Report report = judged.report();
        return List.of(report.badFeatures(), report.badEdges(), report.badLabels());
    }
}
