package org.chengxin.detection.ring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.chengxin.detection.rating.Ratings;
import org.junit.jupiter.api.Test;

class UserStepTest {

    private final Ratings ratings =
            new SmallMarket(8, 4000, 300, 12_000).ring(40, 6, 0.6, 30, 5).ratings();
    private final int[] ring = IntStream.range(0, ratings.users())
            .filter(user -> ratings.userId(user) >= 100_000)
            .toArray();

    @Test
    void accountsChooseItemsAndItemsChooseTheSameAccounts() {
        List<Cell> cells = new ItemStep(ratings, true).cells(ring, 6);

        assertThat(cells).hasSize(6).allMatch(cell -> ratings.itemId(cell.item()) >= 100_000);
        assertThat(cells).allMatch(cell -> cell.hits() <= cell.ratings() && cell.gain() > 0);
        int[] users = new UserStep(ratings).users(cells, ring.length);
        assertThat(Arrays.stream(users).allMatch(user -> ratings.userId(user) >= 100_000))
                .isTrue();
        assertThat(users.length).isGreaterThan(35);
    }

    @Test
    void leaveNothingBehindForTheNextQuestion() {
        ItemStep items = new ItemStep(ratings, true);
        UserStep accounts = new UserStep(ratings);
        List<Cell> first = items.cells(ring, 6);
        int[] users = accounts.users(first, ring.length);

        assertThat(items.cells(ring, 6)).isEqualTo(first);
        assertThat(accounts.users(first, ring.length)).containsExactly(users);
    }

    @Test
    void aBlockGrowsFromAFewOfItsAccounts() {
        Candidate found = new Refinement(ratings, true).from(Arrays.copyOf(ring, 6), cells -> false);

        assertThat(found.users().length).isGreaterThan(35);
        assertThat(found.gain()).isGreaterThan(100);
        assertThat(found.moreThanTaste()).isTrue();
    }

    @Test
    void aBlockThatIsKnownEndsTheSearch() {
        Candidate found = new Refinement(ratings, true).from(ring, cells -> true);

        assertThat(found.users()).isEmpty();
        assertThat(found.gain()).isNegative();
    }
}
