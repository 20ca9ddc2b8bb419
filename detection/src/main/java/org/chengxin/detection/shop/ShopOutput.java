package org.chengxin.detection.shop;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chengxin.detection.shop.finding.Finding;
import org.chengxin.detection.shop.finding.FindingJson;
import org.chengxin.detection.shop.finding.FindingTable;
import org.chengxin.detection.shop.finding.Source;
import org.chengxin.detection.table.BadLines;
import org.chengxin.detection.table.Names;
import org.chengxin.detection.table.Records;
import org.chengxin.detection.table.RunSummary;

/** Findings of a run over shops' records as files; every order, parcel and review stands in its file once. */
public final class ShopOutput {

    /** The names of the files, each of which {@link #write} knows. */
    public static final List<String> FILES = List.of(
            "findings.csv", "findings.json", "orders.csv", "parcels.csv", "reviews.csv", "audit.csv", "summary.json");

    private final ShopFindings found;
    private final ShopSettings settings;
    private final Map<String, BadLines> bad;

    public ShopOutput(ShopFindings found, ShopSettings settings, Map<String, BadLines> bad) {
        this.found = found;
        this.settings = settings;
        this.bad = bad;
    }

    /** Writes one of {@link #FILES}; the caller closes. */
    public void write(String file, Writer out) throws IOException {
        switch (file) {
            case "findings.csv" -> new FindingTable(out).write(found.findings(), settings.capacity());
            case "findings.json" -> new FindingJson(out).write(found.findings());
            case "orders.csv" -> scores(out, found.records().orders.keys, found.orders());
            case "parcels.csv" -> scores(out, found.records().parcels.keys, found.parcels());
            case "reviews.csv" -> reviews(out);
            case "audit.csv" -> audit(out);
            case "summary.json" -> summary().write(out);
            default -> throw new IllegalArgumentException(file);
        }
    }

    private static void scores(Writer out, Names keys, double[] scores) throws IOException {
        out.write("key,score\n");
        for (int row = 0; row < scores.length; row++) {
            out.write(Records.shown(keys.text(row)) + "," + scores[row] + "\n");
        }
    }

    private void reviews(Writer out) throws IOException {
        out.write("key,score,fake,smear\n");
        for (int row = 0; row < found.reviews().length; row++) {
            out.write(Records.shown(found.records().reviews.keys.text(row)) + "," + found.reviews()[row] + ","
                    + found.fakes()[row] + "," + found.smears()[row] + "\n");
        }
    }

    private void audit(Writer out) throws IOException {
        out.write("type,key,record\n");
        for (Source source : found.audit()) {
            out.write(source.type() + "," + Records.shown(source.key()) + "," + source.number() + "\n");
        }
    }

    /** Content of {@code summary.json}, to which whoever read the files adds. */
    public RunSummary summary() {
        RunSummary run = new RunSummary("shop", Finding.VERSION, settings.seed());
        run.parameter("falseAlarms", settings.falseAlarms())
                .parameter("capacity", settings.capacity())
                .parameter("auditShare", settings.auditShare());
        run.put("orders", found.orders().length)
                .put("payments", found.records().payments.size())
                .put("parcels", found.parcels().length)
                .put("scans", found.records().scans.size())
                .put("reviews", found.reviews().length)
                .put("audited", found.audit().size());
        Map<String, Long> lines = new TreeMap<>();
        bad.forEach((file, of) -> lines.put(file, of.count()));
        return run.put("badLines", lines).put("findings", found.counts()).put("seconds", found.seconds());
    }
}
