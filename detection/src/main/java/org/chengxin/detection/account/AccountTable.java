package org.chengxin.detection.account;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chengxin.detection.table.BadLines;
import org.chengxin.detection.table.Header;
import org.chengxin.detection.table.Names;
import org.chengxin.detection.table.Records;
import org.jspecify.annotations.Nullable;

/**
 * Accounts as they were read from three inputs: what each does, who is joined with whom, and what was decided. An id that
 * comes in any of them is an account; what is not known of it is missing. Of two lines about one account the first counts.
 */
final class AccountTable {

    private final Names ids = new Names();
    private double[][] features = new double[0][];
    private List<String> columns = List.of();
    private int described;
    private int[] ends = new int[64];
    private int edges;
    private double[] labels = nothing(64);

    /** @param labels nothing where all was decided before */
    AccountTable(Reader features, Reader edges, @Nullable Reader labels, List<BadLines> bad) throws IOException {
        readFeatures(features, bad.get(0));
        readEdges(edges, bad.get(1));
        if (labels != null) {
            readLabels(labels, bad.get(2));
        }
    }

    private void readFeatures(Reader in, BadLines bad) throws IOException {
        Records lines = new Records(in);
        Header header = Header.read(lines);
        int id = header.column("id");
        int width = header.names().size();
        List<String> names = new ArrayList<>(header.names());
        names.remove(id);
        columns = List.copyOf(names);
        features = new double[width - 1][64];
        while (lines.next()) {
            String name = id < lines.fields() ? lines.field(id).trim() : "";
            if (!lines.whole() || name.isEmpty() || ids.find(name) != Names.NONE) {
                bad.add(lines.number() - 1, name.isEmpty() ? "no id" : "not whole, or the id came before");
                continue;
            }
            int row = ids.number(name);
            described = row + 1;
            room(row);
            if (lines.fields() != width) {
                bad.add(lines.number() - 1, "%d fields instead of %d".formatted(lines.fields(), width));
            }
            for (int field = 0, column = 0; field < width; field++) {
                if (field != id) {
                    features[column++][row] = lines.fields() == width ? lines.decimal(field) : Double.NaN;
                }
            }
        }
    }

    private static double[] nothing(int size) {
        double[] none = new double[size];
        Arrays.fill(none, Double.NaN);
        return none;
    }

    private void room(int row) {
        for (int column = 0; column < features.length; column++) {
            if (row >= features[column].length) {
                features[column] = Arrays.copyOf(features[column], row * 2);
            }
        }
    }

    private void readEdges(Reader in, BadLines bad) throws IOException {
        Records lines = new Records(in);
        Header header = Header.read(lines);
        int one = header.column("a");
        int other = header.column("b");
        while (lines.next()) {
            if (!lines.whole()
                    || lines.fields() <= Math.max(one, other)
                    || lines.field(one).isBlank()
                    || lines.field(other).isBlank()) {
                bad.add(lines.number() - 1, "not two ids");
                continue;
            }
            if (2 * edges == ends.length) {
                ends = Arrays.copyOf(ends, Math.multiplyExact(edges, 4));
            }
            ends[2 * edges] = ids.number(lines.field(one).trim());
            ends[2 * edges++ + 1] = ids.number(lines.field(other).trim());
        }
    }

    private void readLabels(Reader in, BadLines bad) throws IOException {
        Records lines = new Records(in);
        Header header = Header.read(lines);
        int id = header.column("id");
        int label = header.column("label");
        while (lines.next()) {
            if (!lines.whole()
                    || lines.fields() <= Math.max(id, label)
                    || lines.field(id).isBlank()) {
                bad.add(lines.number() - 1, "not an id and a label");
                continue;
            }
            double value = lines.decimal(label);
            int row = ids.number(lines.field(id).trim());
            if (row >= labels.length) {
                int before = labels.length;
                labels = Arrays.copyOf(labels, row * 2);
                Arrays.fill(labels, before, labels.length, Double.NaN);
            }
            if (value != 0 && value != 1) {
                if (!lines.field(label).isBlank()) {
                    bad.add(lines.number() - 1, "the label is neither 0 nor 1");
                }
            } else if (Double.isNaN(labels[row])) {
                labels[row] = value;
            } else if (labels[row] != value) {
                bad.add(lines.number() - 1, "the account was decided otherwise before");
            }
        }
    }

    int accounts() {
        return ids.size();
    }

    String id(int account) {
        return ids.text(account);
    }

    /** A column each, NaN where the value is missing or no number. */
    double[][] features() {
        double[][] all = new double[features.length][];
        for (int column = 0; column < all.length; column++) {
            all[column] = Arrays.copyOf(features[column], accounts());
            Arrays.fill(all[column], described, accounts(), Double.NaN);
        }
        return all;
    }

    AccountGraph all() {
        List<String> all = new ArrayList<>();
        for (int account = 0; account < accounts(); account++) {
            all.add(id(account));
        }
        return new AccountGraph(all, columns, features(), graph());
    }

    Graph graph() {
        return Graph.of(accounts(), ends, edges);
    }

    /** 1 fraudulent, 0 honest, NaN where nobody decided. */
    double[] labels() {
        double[] all = Arrays.copyOf(labels, accounts());
        if (accounts() > labels.length) {
            Arrays.fill(all, labels.length, accounts(), Double.NaN);
        }
        return all;
    }
}
