package org.chengxin.detection.ring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chengxin.detection.rating.Ratings;
import org.junit.jupiter.api.Test;

class BlockFiguresTest {

    @Test
    void countWhatSpeaksAgainstTheMembersAndWhatSpeaksForThem() {
        Ratings ratings = new SmallMarket(1, 1, 1, 0)
                .add(1, 10, 5, 100)
                .add(1, 10, 5, 101)
                .add(1, 10, 5, 150)
                .add(1, 11, 5, 100)
                .add(2, 10, 4, 200)
                .add(2, 11, 5, 130)
                .add(2, 12, 1, 100)
                .add(3, 10, 1, 100)
                .ratings();
        List<Cell> cells = List.of(
                new Cell(0, 0, 2, 3, 1, 20, 0), new Cell(0, 99, 100, 1, 1, 10, 0), new Cell(1, 0, 1, 1, 1, 15, 0));

        BlockFigures figures = new BlockFigures(
                ratings,
                MarketStars.of(ratings, RingSettings.standard()),
                new Candidate(new int[] {0, 1}, cells, 9),
                new int[] {0, 1});

        RingEvidence evidence = figures.evidence(null);
        assertThat(evidence.within()).isEqualTo(3);
        assertThat(evidence.outside())
                .as("day 150 of the first, day 130 of the second")
                .isEqualTo(2);
        assertThat(evidence.repeated()).isEqualTo(1);
        assertThat(evidence.ratings()).isEqualTo(5);
        assertThat(evidence.tie()).isNull();
        assertThat(evidence.opinions().star()).isEqualTo(5);
        assertThat(evidence.opinions().free()).as("six ratings say nothing").isTrue();
        assertThat(figures.cells()).extracting(RingCell::score).containsExactly(20.0, 15.0, 10.0);
        assertThat(figures.cells()).extracting(RingCell::from).containsExactly(100, 100, 199);
        assertThat(figures.cells()).extracting(RingCell::fromBlock).containsExactly(1, 1, 1);
    }
}
