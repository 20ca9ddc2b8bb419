package org.chengxin.detection.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RatingStoreTest {

    @Test
    void losesNothingWhereChunksMeet() {
        int size = (1 << 18) * 2 + 17;
        Random random = new Random(3);
        RatingStore store = new RatingStore(Long.MAX_VALUE);
        long expected = 0;
        for (int each = 0; each < size; each++) {
            int user = random.nextInt(5000);
            int item = random.nextInt(700);
            int stars = random.nextInt(6);
            int day = 50 + random.nextInt(400);
            store.add(user, item, stars, day);
            expected += mark(user, item, stars, day);
        }

        Ratings ratings = store.layOut();

        assertThat(ratings.count()).isEqualTo(size);
        assertThat(ratings.days()).isEqualTo(400);
        assertThat(sum(ratings, false)).isEqualTo(expected);
        assertThat(sum(ratings, true)).isEqualTo(expected);
    }

    private static long sum(Ratings ratings, boolean byUser) {
        Incidence rows = byUser ? ratings.byUser() : ratings.byItem();
        long sum = 0;
        for (int row = 0; row < rows.rows(); row++) {
            for (int at = rows.start()[row]; at < rows.start()[row + 1]; at++) {
                int user = ratings.userId(byUser ? row : rows.other()[at]);
                int item = ratings.itemId(byUser ? rows.other()[at] : row);
                sum += mark(user, item, rows.stars()[at], ratings.inputDay(rows.day()[at]));
            }
        }
        return sum;
    }

    /** A sum of these tells any two lists of ratings apart that a wrong scatter would mix up. */
    private static long mark(int user, int item, int stars, int day) {
        long mixed = ((user * 1009L + item) * 1013 + stars) * 1019 + day;
        return mixed * 0x9E3779B97F4A7C15L >>> 20;
    }
}
