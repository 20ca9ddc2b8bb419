package org.chengxin.detection.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The names in the first record, and where each column stands. */
public final class Header {

    private final List<String> names;

    private Header(List<String> names) {
        this.names = List.copyOf(names);
    }

    /** Reads the first record; an empty stream has no columns. */
    public static Header read(Records records) throws IOException {
        List<String> names = new ArrayList<>();
        if (records.next()) {
            for (int field = 0; field < records.fields(); field++) {
                names.add(records.field(field).trim());
            }
        }
        return new Header(names);
    }

    public List<String> names() {
        return names;
    }

    /**
     * The first column of that name.
     *
     * @throws MissingColumn where there is none
     */
    public int column(String name) {
        int found = names.indexOf(name);
        if (found < 0) {
            throw new MissingColumn(name);
        }
        return found;
    }

    /** The header does not have a column that is asked for. */
    public static final class MissingColumn extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private MissingColumn(String name) {
            super("the header has no column " + name);
        }
    }
}
