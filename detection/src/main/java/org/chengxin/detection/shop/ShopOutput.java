package org.chengxin.detection.shop;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.chengxin.detection.shop.finding.FindingJson;
import org.chengxin.detection.shop.finding.FindingTable;
import org.chengxin.detection.shop.finding.JsonText;
import org.chengxin.detection.shop.finding.Source;
import org.chengxin.detection.table.BadLines;
import org.chengxin.detection.table.Names;
import org.chengxin.detection.table.Records;

/** What a run gives, as files; every order, parcel and review stands in its file once. */
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
            case "summary.json" -> summary(out);
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

    private void summary(Writer out) throws IOException {
        out.write("{\"orders\":" + found.orders().length + ",\"payments\":"
                + found.records().payments.size()
                + ",\"parcels\":" + found.parcels().length + ",\"scans\":"
                + found.records().scans.size()
                + ",\"reviews\":" + found.reviews().length + ",\"seed\":" + settings.seed() + ",\"falseAlarms\":"
                + settings.falseAlarms() + ",\"capacity\":" + settings.capacity() + ",\"auditShare\":"
                + settings.auditShare() + ",\"audited\":" + found.audit().size());
        out.write(",\"badLines\":{");
        String comma = "";
        for (var each :
                bad.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
            out.write(comma);
            JsonText.text(out, each.getKey());
            out.write(":" + each.getValue().count());
            comma = ",";
        }
        out.write("},\"findings\":{");
        comma = "";
        for (var each : found.counts().entrySet()) {
            out.write(comma);
            JsonText.text(out, each.getKey());
            out.write(":" + each.getValue());
            comma = ",";
        }
        out.write("},\"seconds\":{");
        comma = "";
        for (var each : found.seconds().entrySet()) {
            out.write(comma);
            JsonText.text(out, each.getKey());
            out.write(":");
            JsonText.number(out, each.getValue());
            comma = ",";
        }
        out.write("}}\n");
    }
}
