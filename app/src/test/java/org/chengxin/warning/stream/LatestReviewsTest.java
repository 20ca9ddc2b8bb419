package org.chengxin.warning.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Random;
import org.chengxin.shared.FactId;
import org.junit.jupiter.api.Test;

class LatestReviewsTest {

    private record Review(FactId id, int buyer, int day) {}

    @Test
    void holdsTheLastOnesInTheOrderInWhichTheyCame() {
        Random random = new Random(3);
        LatestReviews reviews = new LatestReviews(1 << 10);
        Deque<Review> slow = new ArrayDeque<>();
        for (int each = 0; each < 6_000; each++) {
            Review review = new Review(FactId.next(), random.nextInt(50), each / (each < 3_000 ? 20 : 90));
            reviews.add(review.id(), review.buyer(), 1, review.day());
            slow.addLast(review);
            if (slow.size() > 1 << 10) {
                slow.removeFirst();
            }
            reviews.from(review.day() - 9);
            while (slow.getFirst().day() < review.day() - 9) {
                slow.removeFirst();
            }
        }

        int[] places = reviews.last(Integer.MAX_VALUE, at -> true);
        assertThat(places).hasSize(slow.size());
        Iterator<Review> last = slow.descendingIterator();
        for (int at : places) {
            Review review = last.next();
            assertThat(reviews.id(at)).isEqualTo(review.id());
            assertThat(reviews.buyer(at)).isEqualTo(review.buyer());
            assertThat(reviews.day(at)).isEqualTo(review.day());
            assertThat(reviews.merchant(at)).isEqualTo(1);
        }
    }
}
