package org.chengxin.detection.ring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.chengxin.detection.rating.Incidence;
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
        List<Cell> cells = new ItemStep(ratings, RingSettings.standard(), true).cells(ring, 6);

        assertThat(cells).hasSize(6).allMatch(cell -> ratings.itemId(cell.item()) >= 100_000);
        assertThat(cells).allMatch(cell -> cell.hits() <= cell.ratings() && cell.gain() > 0);
        int[] users = new UserStep(ratings).users(cells, ring.length);
        assertThat(Arrays.stream(users).allMatch(user -> ratings.userId(user) >= 100_000))
                .isTrue();
        assertThat(users.length).isGreaterThan(35);
    }

    @Test
    void leaveNothingBehindForTheNextQuestion() {
        ItemStep items = new ItemStep(ratings, RingSettings.standard(), true);
        UserStep accounts = new UserStep(ratings);
        List<Cell> first = items.cells(ring, 6);
        int[] users = accounts.users(first, ring.length);

        assertThat(items.cells(ring, 6)).isEqualTo(first);
        assertThat(accounts.users(first, ring.length)).containsExactly(users);
    }

    /** Said slowly: every account, every cell, one rating in each cell of an item counting once for the item. */
    @Test
    void choosesTheAccountsThatCountingOneByOneChooses() {
        for (long seed = 1; seed <= 10; seed++) {
            Random random = new Random(seed);
            Ratings market = new SmallMarket(seed, 300, 40, 1500)
                    .ring(20, 5, 0.5, 20, 30)
                    .ratings();
            List<Cell> cells = new ArrayList<>();
            for (int item = 0; item < market.items(); item++) {
                if (random.nextInt(4) == 0) {
                    int from = random.nextInt(100);
                    int to = from + random.nextInt(120);
                    int size = market.byItem().firstNotBefore(item, to + 1)
                            - market.byItem().firstNotBefore(item, from);
                    cells.add(new Cell(item, from, to, size, Math.min(size, 1 + random.nextInt(6)), 1, 1));
                }
            }
            int members = 10 + random.nextInt(20);
            List<Integer> chosen = new ArrayList<>();
            List<Integer> onTwo = new ArrayList<>();
            for (int user = 0; user < market.users(); user++) {
                double odds = Math.log((double) members / market.users());
                int hits = 0;
                int items = 0;
                for (Cell cell : cells) {
                    if (rated(market, user, cell.item(), cell.from(), cell.to())) {
                        double share = Math.min(0.8, (double) cell.hits() / members);
                        double honest = (cell.ratings() - cell.hits() + 1.0) / market.count();
                        odds += Math.log(share / honest)
                                - Math.log(market.byUser().degree(user));
                        hits++;
                    }
                    items += rated(market, user, cell.item(), 0, market.days()) ? 1 : 0;
                }
                if (hits > 1 && odds > 0) {
                    chosen.add(user);
                }
                if (items > 1) {
                    onTwo.add(user);
                }
            }
            UserStep step = new UserStep(market);

            assertThat(step.users(cells, members))
                    .as("seed %d", seed)
                    .containsExactly(chosen.stream().mapToInt(user -> user).toArray());
            assertThat(step.onTwoOrMore(cells))
                    .as("seed %d", seed)
                    .containsExactly(onTwo.stream().mapToInt(user -> user).toArray());
        }
    }

    private static boolean rated(Ratings market, int user, int item, int from, int to) {
        Incidence byUser = market.byUser();
        return IntStream.range(byUser.start()[user], byUser.start()[user + 1])
                .anyMatch(at -> byUser.other()[at] == item && byUser.day()[at] >= from && byUser.day()[at] <= to);
    }

    @Test
    void aBlockIsNeverWorthLessForBeingWidened() {
        for (long seed = 1; seed <= 5; seed++) {
            Ratings market = new SmallMarket(seed, 2000, 200, 8000)
                    .ring(40, 8, 0.5, 20, 60)
                    .ratings();
            Refinement refinement = new Refinement(market, RingSettings.standard(), true);
            int[] few = IntStream.range(0, market.users())
                    .filter(user -> market.userId(user) >= 100_000)
                    .limit(8)
                    .toArray();
            Candidate found = refinement.from(few, cells -> false);

            assertThat(refinement.widened(found).gain()).as("seed %d", seed).isGreaterThanOrEqualTo(found.gain());
        }
    }

    @Test
    void aBlockGrowsFromAFewOfItsAccounts() {
        Candidate found =
                new Refinement(ratings, RingSettings.standard(), true).from(Arrays.copyOf(ring, 6), cells -> false);

        assertThat(found.users().length).isGreaterThan(35);
        assertThat(found.gain()).isGreaterThan(100);
        assertThat(found.moreThanTaste(0.6)).isTrue();
    }

    @Test
    void aBlockThatIsKnownEndsTheSearch() {
        Candidate found = new Refinement(ratings, RingSettings.standard(), true).from(ring, cells -> true);

        assertThat(found.users()).isEmpty();
        assertThat(found.gain()).isNegative();
    }
}
