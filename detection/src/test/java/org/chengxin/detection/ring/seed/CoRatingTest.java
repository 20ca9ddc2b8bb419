package org.chengxin.detection.ring.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.chengxin.detection.metrics.Chance;
import org.chengxin.detection.rating.Incidence;
import org.chengxin.detection.rating.Ratings;
import org.chengxin.detection.ring.SmallMarket;
import org.junit.jupiter.api.Test;

class CoRatingTest {

    @Test
    void findsThePairsThatCountingEveryPairFinds() {
        for (long seed = 1; seed <= 10; seed++) {
            Ratings ratings =
                    new SmallMarket(seed, 200, 40, 500).ring(20, 5, 0.5, 10, 5).ratings();
            ItemColumns columns = ItemColumns.wholeItems(ratings, 1000);
            int fewest = 1 + (int) seed % 2;

            CoRating.Pairs pairs = new CoRating(ratings, columns, fewest, 8).pairs(2);

            Set<String> found = new TreeSet<>();
            for (int at = 0; at < pairs.left().length; at++) {
                found.add(pairs.left()[at] + "-" + pairs.right()[at]);
            }
            assertThat(found)
                    .as("seed %d", seed)
                    .isEqualTo(slowly(ratings, columns, fewest))
                    .isNotEmpty();
        }
    }

    private static Set<String> slowly(Ratings ratings, ItemColumns columns, int fewest) {
        Set<String> pairs = new TreeSet<>();
        double squares = 0;
        double edges = 0;
        for (int user = 0; user < ratings.users(); user++) {
            double degree = 0;
            for (int column = 0; column < columns.size(); column++) {
                degree += users(ratings, columns.item()[column]).contains(user) ? 1 : 0;
            }
            squares += degree * (degree - 1);
            edges += degree;
        }
        for (int left = 0; left < columns.size(); left++) {
            for (int right = left + 1; right < columns.size(); right++) {
                Set<Integer> both = users(ratings, columns.item()[left]);
                Set<Integer> other = users(ratings, columns.item()[right]);
                double expected = (double) both.size() * other.size() * squares / edges / edges;
                both.retainAll(other);
                if (both.size() >= fewest && Chance.poisson(both.size(), expected) > 3) {
                    pairs.add(left + "-" + right);
                }
            }
        }
        return pairs;
    }

    private static Set<Integer> users(Ratings ratings, int item) {
        Set<Integer> users = new HashSet<>();
        Incidence byItem = ratings.byItem();
        for (int at = byItem.start()[item]; at < byItem.start()[item + 1]; at++) {
            users.add(byItem.other()[at]);
        }
        return users;
    }
}
