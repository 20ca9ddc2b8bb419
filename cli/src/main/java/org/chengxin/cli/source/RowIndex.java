package org.chengxin.cli.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Finds the rows of a source by the text of some columns. Rows lie in a temporary file; the heap holds 24 to 32 bytes a
 * row (hash chains), so ten million joined rows take about 300 MB. Finding costs one read per row of the same key.
 */
public final class RowIndex implements AutoCloseable {

    /** Stands between the parts of a key; no text file has it in a cell. */
    private static final char BETWEEN = '\u001F';

    private final int[] slots;
    private final int[] heads;
    private final int[] next;
    private final int[] hashes;
    private final RowSpool spool;

    private RowIndex(Source source, int[] slots) throws IOException {
        this.slots = slots;
        this.heads = new int[Math.max(2, Integer.highestOneBit(Math.max(1, source.rows())) * 2)];
        this.next = new int[source.rows()];
        this.hashes = new int[source.rows()];
        this.spool = new RowSpool(source);
        Arrays.fill(heads, -1);
    }

    public static RowIndex over(Source source, int[] slots) throws InputException, IOException {
        RowIndex index = new RowIndex(source, slots);
        source.<IOException>forEach(row -> {
            index.add(row);
            return true;
        });
        index.spool.finish();
        return index;
    }

    /** The key of a row by some of its columns, empty when all of them are. */
    public static String key(Row row, int[] slots) {
        if (slots.length == 1) {
            return row.cell(slots[0]).strip();
        }
        StringBuilder key = new StringBuilder();
        boolean empty = true;
        for (int slot : slots) {
            String cell = row.cell(slot).strip();
            empty &= cell.isEmpty();
            key.append(cell).append(BETWEEN);
        }
        return empty ? "" : key.toString();
    }

    private void add(Row row) throws IOException {
        int number = row.number();
        int hash = spread(key(row, slots));
        int bucket = hash & heads.length - 1;
        hashes[number] = hash;
        next[number] = heads[bucket];
        heads[bucket] = number;
        spool.add(row);
    }

    /** The rows with that key in file order. */
    public List<Row> find(String key) throws IOException {
        List<Row> found = new ArrayList<>(2);
        int hash = spread(key);
        for (int number = heads[hash & heads.length - 1]; number >= 0; number = next[number]) {
            if (hashes[number] == hash) {
                Row row = spool.read(number);
                if (key(row, slots).equals(key)) {
                    found.add(row);
                }
            }
        }
        Collections.reverse(found);
        return found;
    }

    private static int spread(String key) {
        int hash = key.hashCode() * 0x9E3779B9;
        return hash ^ hash >>> 16;
    }

    @Override
    public void close() throws IOException {
        spool.close();
    }
}
