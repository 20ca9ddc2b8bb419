package org.chengxin.detection.spark;

import java.io.IOException;
import java.util.List;
import org.chengxin.detection.rating.RatingReader;
import org.chengxin.detection.rating.Ratings;
import org.chengxin.detection.rating.StarScale;
import org.chengxin.detection.ring.RingSettings;
import org.chengxin.detection.ring.RingTables;
import org.chengxin.detection.ring.Rings;
import org.chengxin.detection.table.BadLines;

/** Rings in ratings. */
record RingKernel(int threads, int fewestStars, int mostStars, int listed) implements Kernel {

    static final List<String> COLUMNS = List.of("user", "item", "stars", "day");

    @Override
    public long bytesARecord() {
        return 72;
    }

    @Override
    public List<String> files() {
        return List.of("users.csv", "items.csv", "blocks.csv", "crowds.csv", "blocks.txt");
    }

    @Override
    public List<BadLines> judge(Sheets sheets, Results results) throws IOException {
        BadLines bad = BadLines.listing(listed);
        StarScale scale = new StarScale(fewestStars, mostStars);
        Ratings ratings = RatingReader.read(sheets.sheet(0), String.join(",", COLUMNS), scale, bad);
        RingSettings settings =
                new RingSettings(threads, RingSettings.standard().alpha());
        RingTables tables = new RingTables(Rings.find(ratings, settings));
        tables.users(results.file("users.csv"));
        tables.items(results.file("items.csv"));
        tables.blocks(results.file("blocks.csv"));
        tables.crowds(results.file("crowds.csv"));
        tables.words(results.file("blocks.txt"));
        return List.of(bad);
    }
}
