package org.chengxin.detection.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.chengxin.detection.metrics.Chance;
import org.chengxin.detection.rating.Ratings;
import org.junit.jupiter.api.Test;

class WindowsTest {

    @Test
    void countsWhatEachWindowHoldsAndKeepsThemApart() {
        for (long seed = 1; seed <= 50; seed++) {
            Random random = new Random(seed);
            SmallMarket market =
                    new SmallMarket(seed, 20, 1, 60).add(1, 0, 5, 0).add(1, 0, 5, 299);
            int[] days = random.ints(3 + random.nextInt(20), 0, 300).sorted().toArray();
            for (int day : days) {
                market.add(500, 0, 5, day);
            }
            Ratings ratings = market.ratings();
            Windows windows = new Windows(ratings, 0.5);
            List<Cell> cells = new ArrayList<>();

            windows.search(0, days, 0, days.length, 0.001, 0, cells);

            int before = -1;
            for (Cell cell : cells) {
                int hits = (int) Arrays.stream(days)
                        .filter(day -> day >= cell.from() && day <= cell.to())
                        .count();
                double gain = Chance.binomial(cell.ratings(), cell.hits(), 0.001) - windows.price(0);
                assertThat(cell.hits()).as("seed %d", seed).isEqualTo(hits);
                assertThat(cell.ratings()).as("seed %d", seed).isGreaterThanOrEqualTo(hits);
                assertThat(cell.gain()).as("seed %d", seed).isPositive().isCloseTo(gain, within(1e-9));
                assertThat(cell.from()).as("seed %d", seed).isGreaterThan(before);
                assertThat(cell.to() - cell.from()).as("seed %d", seed).isLessThan(150);
                before = cell.to();
            }
        }
    }

    @Test
    void findsBothWaves() {
        SmallMarket market = new SmallMarket(1, 20, 1, 60).add(1, 0, 5, 0).add(1, 0, 5, 299);
        int[] days = {50, 50, 51, 51, 52, 52, 200, 200, 201, 201, 202, 202};
        Arrays.stream(days).forEach(day -> market.add(500, 0, 5, day));
        List<Cell> cells = new ArrayList<>();

        new Windows(market.ratings(), 0.5).search(0, days, 0, days.length, 0.001, 3, cells);

        assertThat(cells).extracting(Cell::from).containsExactly(50, 200);
        assertThat(cells).extracting(Cell::to).containsExactly(52, 202);
        assertThat(Cell.items(cells)).isEqualTo(1);
    }
}
