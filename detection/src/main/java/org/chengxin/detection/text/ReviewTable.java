package org.chengxin.detection.text;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chengxin.detection.table.BadLines;
import org.chengxin.detection.table.Header;
import org.chengxin.detection.table.Records;
import org.jspecify.annotations.Nullable;

/** Reviews as they were read: text, what stands beside it, and 1 (fake) or 0 where it was decided. */
final class ReviewTable {

    private final List<String> texts = new ArrayList<>();
    private final List<List<String>> meta = new ArrayList<>();
    private double[] labels = new double[64];
    private int[] rowOfRecord = new int[64];
    private int records;

    /** Records without a label of 0 or 1 cannot be learnt from. */
    static ReviewTable decided(Reader in, ReviewText.Settings settings, BadLines bad) throws IOException {
        return new ReviewTable(in, settings, bad, true);
    }

    /** The label column may be there or not. */
    static ReviewTable open(Reader in, ReviewText.Settings settings, BadLines bad) throws IOException {
        return new ReviewTable(in, settings, bad, false);
    }

    private ReviewTable(Reader in, ReviewText.Settings settings, BadLines bad, boolean decided) throws IOException {
        Records lines = new Records(in);
        Header header = Header.read(lines);
        int text = header.column(settings.text());
        int label = decided ? header.column(settings.label()) : -1;
        int[] columns = settings.meta().stream().mapToInt(header::column).toArray();
        for (int column = 0; column < columns.length; column++) {
            meta.add(new ArrayList<>());
        }
        while (lines.next()) {
            if (records == rowOfRecord.length) {
                rowOfRecord = Arrays.copyOf(rowOfRecord, records * 2);
            }
            String why = fault(lines, header, label);
            rowOfRecord[records++] = why == null ? texts.size() : -1;
            if (why == null) {
                keep(lines, text, label, columns);
            } else {
                bad.add(lines.number() - 1, why);
            }
        }
    }

    private static @Nullable String fault(Records lines, Header header, int label) {
        if (!lines.whole()) {
            return "a quote is not closed, or the record is too long";
        }
        if (lines.fields() != header.names().size()) {
            return "%d fields instead of %d"
                    .formatted(lines.fields(), header.names().size());
        }
        if (label >= 0 && lines.decimal(label) != 0 && lines.decimal(label) != 1) {
            return "the label is neither 0 nor 1";
        }
        return null;
    }

    private void keep(Records lines, int text, int label, int[] columns) {
        int row = texts.size();
        if (row == labels.length) {
            labels = Arrays.copyOf(labels, row * 2);
        }
        labels[row] = label < 0 ? Double.NaN : lines.decimal(label);
        texts.add(lines.field(text));
        for (int column = 0; column < columns.length; column++) {
            meta.get(column).add(lines.field(columns[column]).trim());
        }
    }

    int rows() {
        return texts.size();
    }

    int records() {
        return records;
    }

    /** The row of the record, counted from 0; -1 where it could not be read. */
    int rowOf(int record) {
        return rowOfRecord[record];
    }

    List<String> texts() {
        return texts;
    }

    /** The values of a column that stands beside the text, empty where they are missing. */
    List<String> meta(int column) {
        return meta.get(column);
    }

    List<List<String>> metas() {
        return meta;
    }

    double[] labels() {
        return Arrays.copyOf(labels, rows());
    }
}
