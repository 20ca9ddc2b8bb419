package org.chengxin.detection.trust.unrated;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.chengxin.detection.table.BadLines;
import org.chengxin.detection.table.Records;
import org.chengxin.detection.table.TooLarge;
import org.chengxin.detection.trust.graph.Growth;

/** Reads {@code user,item} in either order, without a header. */
public final class ReviewReader {

    private static final long BYTES_A_LINE = 64;

    private ReviewReader() {}

    /**
     * @throws TooLarge where the heap does not hold them
     * @throws BadLines.TooManyBadLines past the limit
     */
    public static ReviewGraph read(Reader in, List<String> columns, BadLines bad) throws IOException {
        if (columns.size() != 2 || !Set.copyOf(columns).equals(Set.of("user", "item"))) {
            throw new IllegalArgumentException("the columns are user and item");
        }
        long heap = Runtime.getRuntime().maxMemory();
        Records records = new Records(in);
        int size = 1024;
        int count = 0;
        long[] line = new long[size];
        int[] user = new int[size];
        int[] item = new int[size];
        while (records.next()) {
            if (!records.whole() || records.fields() != 2) {
                bad.add(records.number(), "not 2 columns");
                continue;
            }
            int one = records.integer(columns.indexOf("user"));
            int other = records.integer(columns.indexOf("item"));
            if (one < 0 || other < 0) {
                bad.add(records.number(), "an id that is no whole number from 0 to 2147483647");
                continue;
            }
            if (count == size) {
                size = Growth.grown(count, BYTES_A_LINE, heap);
                line = Arrays.copyOf(line, size);
                user = Arrays.copyOf(user, size);
                item = Arrays.copyOf(item, size);
            }
            line[count] = records.number();
            user[count] = one;
            item[count++] = other;
        }
        return new ReviewGraph(Arrays.copyOf(line, count), Arrays.copyOf(user, count), Arrays.copyOf(item, count));
    }
}
