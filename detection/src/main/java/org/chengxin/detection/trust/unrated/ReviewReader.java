package org.chengxin.detection.trust.unrated;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.chengxin.detection.graph.Edges;
import org.chengxin.detection.rating.IdTexts;
import org.chengxin.detection.table.BadLines;
import org.chengxin.detection.table.Longs;
import org.chengxin.detection.table.TooLarge;

/** Reads {@code user,item} in either order, numbers or words; a header may stand above them. */
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
        Longs lines = new Longs();
        long heap = Runtime.getRuntime().maxMemory();
        IdTexts texts = new IdTexts();
        Edges edges = new Edges(columns, "user", "item", texts::number, BYTES_A_LINE, heap)
                .read(in, bad, (records, line, edge, room) -> {
                    lines.add(line);
                    return "";
                });
        int count = edges.count();
        return new ReviewGraph(
                lines.toArray(), Arrays.copyOf(edges.from(), count), Arrays.copyOf(edges.to(), count), texts);
    }
}
