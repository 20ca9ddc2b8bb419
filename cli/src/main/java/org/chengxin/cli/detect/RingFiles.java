package org.chengxin.cli.detect;

import java.io.IOException;
import org.chengxin.cli.Results;
import org.chengxin.detection.ring.RingFindings;
import org.chengxin.detection.ring.RingTables;

/** Output files of rings. */
final class RingFiles {

    static final String USERS = "users.csv";
    static final String ITEMS = "items.csv";
    static final String BLOCKS = "blocks.csv";
    static final String CROWDS = "crowds.csv";
    static final String FRAMED = "framed.csv";

    private RingFiles() {}

    static void write(RingFindings found, Results results) throws IOException {
        RingTables tables = new RingTables(found);
        tables.users(results.file(USERS));
        tables.items(results.file(ITEMS));
        tables.blocks(results.file(BLOCKS));
        tables.crowds(results.file(CROWDS));
        tables.framed(results.file(FRAMED));
        tables.words(results.file("blocks.txt"));
    }
}
