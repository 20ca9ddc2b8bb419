package org.chengxin.detection.ring;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Random;
import org.chengxin.detection.rating.RatingReader;
import org.chengxin.detection.rating.Ratings;
import org.chengxin.detection.table.BadLines;

/** A market of honest ratings to which wrongdoing is added; accounts and items above a thousand belong to rings. */
public final class SmallMarket {

    private final Random random;
    private final StringBuilder lines = new StringBuilder();

    public SmallMarket(long seed, int users, int items, int ratings) {
        random = new Random(seed);
        for (int each = 0; each < ratings; each++) {
            // Squares make some accounts and items come more often than others.
            int user = (int) (users * random.nextDouble() * random.nextDouble());
            int item = (int) (items * random.nextDouble() * random.nextDouble());
            add(user, item, 3 + random.nextInt(3), random.nextInt(300));
        }
    }

    public SmallMarket add(int user, int item, int stars, int day) {
        lines.append(user)
                .append(',')
                .append(item)
                .append(',')
                .append(stars)
                .append(',')
                .append(day)
                .append('\n');
        return this;
    }

    /** Each account rates each item with the given chance within the days; all of them also rate as others do. */
    public SmallMarket ring(int users, int items, double density, int from, int days) {
        for (int user = 0; user < users; user++) {
            for (int item = 0; item < items; item++) {
                if (random.nextDouble() < density) {
                    add(100_000 + user, 100_000 + item, 5, from + random.nextInt(days));
                }
            }
            add(100_000 + user, random.nextInt(50), 4, random.nextInt(300));
        }
        return this;
    }

    /** Many accounts that have nothing else in common rate one item within three days. */
    public SmallMarket flashSale(int users, int item, int buyers, int day) {
        for (int each = 0; each < buyers; each++) {
            add((int) (users * random.nextDouble() * random.nextDouble()), item, 5, day + random.nextInt(3));
        }
        return this;
    }

    /** The whole market rates more than on other days. */
    public SmallMarket festival(int users, int items, int ratings, int day) {
        for (int each = 0; each < ratings; each++) {
            int user = (int) (users * random.nextDouble() * random.nextDouble());
            int item = (int) (items * random.nextDouble() * random.nextDouble());
            add(user, item, 5, day + random.nextInt(3));
        }
        return this;
    }

    public Ratings ratings() {
        try {
            return RatingReader.read(new StringReader(lines.toString()), "user,item,stars,day", new BadLines(0));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
