package org.chengxin.detection.spark;

import java.io.IOException;
import java.util.List;
import org.chengxin.detection.account.Accounts;
import org.chengxin.detection.table.BadLines;

/** Accounts by what they do and whom they are joined with: sheets of features, edges and labels. */
record AccountKernel(long seed, long badLines) implements Kernel {

    @Override
    public long bytesARecord() {
        return 800;
    }

    @Override
    public List<String> files() {
        return List.of("accounts.csv");
    }

    @Override
    public List<BadLines> judge(Sheets sheets, Results results) throws IOException {
        Accounts.Report report = Accounts.run(
                sheets.sheet(0),
                sheets.sheet(1),
                sheets.sheet(2),
                new Accounts.Settings(badLines, seed),
                results.file("accounts.csv"));
        return List.of(report.badFeatures(), report.badEdges(), report.badLabels());
    }
}
