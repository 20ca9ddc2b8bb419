package org.chengxin.detection.trust.unrated;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.chengxin.detection.graph.Edges;
import org.chengxin.detection.table.BadLines;
import org.chengxin.detection.table.Records;
import org.chengxin.detection.table.TooLarge;

/** Reads {@code user,item} in either order, without a header. */
public final class ReviewReader {

    private static final long BYTES_A_LINE = 64;

    private long[] line = new long[0];

    private ReviewReader() {}

    /**
     * @throws TooLarge where the heap does not hold them
     * @throws BadLines.TooManyBadLines past the limit
     */
    public static ReviewGraph read(Reader in, List<String> columns, BadLines bad) throws IOException {
        if (columns.size() != 2 || !Set.copyOf(columns).equals(Set.of("user", "item"))) {
            throw new IllegalArgumentException("the columns are user and item");
        }
        ReviewReader reader = new ReviewReader();
        long heap = Runtime.getRuntime().maxMemory();
        Edges edges = new Edges(columns, "user", "item", BYTES_A_LINE, heap).read(in, bad, reader::take);
        int count = edges.count();
        return new ReviewGraph(
                Arrays.copyOf(reader.line, count),
                Arrays.copyOf(edges.from(), count),
                Arrays.copyOf(edges.to(), count));
    }

    private String take(Records records, int edge, int room) {
        if (line.length < room) {
            line = Arrays.copyOf(line, room);
        }
        line[edge] = records.number();
        return "";
    }
}
