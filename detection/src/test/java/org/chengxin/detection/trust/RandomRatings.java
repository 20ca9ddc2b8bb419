package org.chengxin.detection.trust;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.chengxin.detection.table.BadLines;

/** Rated networks for tests. */
final class RandomRatings {

    static final List<String> COLUMNS = List.of("rater", "ratee", "rating", "time");

    private RandomRatings() {}

    /** Lines without any sense in them. */
    static List<String> lines(long seed, int accounts, int count) {
        Random random = new Random(seed);
        List<String> lines = new ArrayList<>();
        for (int each = 0; each < count; each++) {
            lines.add("%d,%d,%d,%d"
                    .formatted(
                            random.nextInt(accounts),
                            random.nextInt(accounts),
                            random.nextInt(21) - 10,
                            random.nextInt(1000)));
        }
        return lines;
    }

    static RatedNetwork read(List<String> lines) throws IOException {
        return NetworkReader.read(
                new StringReader(String.join("\n", lines)), COLUMNS, new Scale(-10, 10), new BadLines(0));
    }
}
