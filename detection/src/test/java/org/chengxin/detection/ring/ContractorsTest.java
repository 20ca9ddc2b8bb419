package org.chengxin.detection.ring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.chengxin.detection.rating.Ratings;
import org.chengxin.detection.table.BadLines;
import org.junit.jupiter.api.Test;

/** Cells too small to be told from chance are named where all of one contractor's together are not. */
class ContractorsTest {

    private static final int CELLS = 6;
    private static final int ACCOUNTS = 4;

    @Test
    void cellsWithTheSameTargetsAreJudgedTogether() {
        assertThat(judged(5, 0)).containsOnly(true);
    }

    @Test
    void cellsWhoseTargetsDifferAreNot() {
        assertThat(judged(5, 10)).containsOnly(false);
    }

    @Test
    void honestCellsWithTheSameTargetsAreNot() {
        assertThat(judged(4, 0)).containsOnly(false);
    }

    /** Each payer pays for one account of each cell: within a cell nobody shares one. */
    @Test
    void cellsThatOneContractorPaysForAreTied() throws IOException {
        StringBuilder payers = new StringBuilder();
        for (int user = 0; user < 4000; user++) {
            payers.append(user).append(",payer,own").append(user).append('\n');
        }
        for (int cell = 0; cell < CELLS; cell++) {
            for (int at = 0; at < ACCOUNTS; at++) {
                payers.append(100_000 + 10 * cell + at)
                        .append(",payer,")
                        .append(at)
                        .append('\n');
            }
        }
        Ties ties = Ties.read(new StringReader(payers.toString()), new BadLines(0));
        assertThat(evidence(4, 0, ties))
                .allSatisfy(each -> assertThat(each.tie()).isEqualTo(new Ties.Tie("payer", 4)));
        assertThat(evidence(4, 10, ties)).as("other targets").noneMatch(RingEvidence::second);
    }

    private static List<Boolean> judged(int stars, int apart) {
        return evidence(stars, apart, Ties.NONE).stream()
                .map(RingEvidence::second)
                .toList();
    }

    /** @param apart by so much the items of the next cell are further on */
    private static List<RingEvidence> evidence(int stars, int apart, Ties ties) {
        SmallMarket market = new SmallMarket(7, 4000, 400, 20_000);
        for (int cell = 0; cell < CELLS; cell++) {
            for (int at = 0; at < ACCOUNTS; at++) {
                for (int job = 0; job < 4; job++) {
                    int given = stars == 5 ? 5 : 3 + (at + job + cell) % 3;
                    market.add(100_000 + 10 * cell + at, 200 + apart * cell + job, given, 40 * cell + job);
                }
            }
        }
        Ratings ratings = market.ratings();
        MarketStars marketStars = MarketStars.of(ratings, RingSettings.standard());
        List<Grown> cells = new ArrayList<>();
        for (int cell = 0; cell < CELLS; cell++) {
            cells.add(grown(ratings, marketStars, cell, apart));
        }
        assertThat(cells).as("none by itself").noneMatch(each -> each.evidence().second());
        return new Contractors(ratings, marketStars, ties, 7, 0.5).evidence(cells);
    }

    private static Grown grown(Ratings ratings, MarketStars marketStars, int cell, int apart) {
        int[] users = IntStream.range(0, ratings.users())
                .filter(user -> ratings.userId(user) >= 100_000 + 10 * cell
                        && ratings.userId(user) < 100_000 + 10 * cell + ACCOUNTS)
                .toArray();
        List<Cell> cells = IntStream.range(0, ratings.items())
                .filter(item -> ratings.itemId(item) >= 200 + apart * cell && ratings.itemId(item) < 204 + apart * cell)
                .mapToObj(item -> new Cell(item, 40 * cell, 40 * cell + 3, ACCOUNTS, ACCOUNTS, 30, 10))
                .toList();
        Candidate block = new Candidate(users, cells, 20);
        RingEvidence evidence = new BlockFigures(ratings, marketStars, block, users).evidence(null);
        return new Grown(block, new Membership(ratings, block, marketStars), users.clone(), List.of(), evidence, 20);
    }

    @Test
    void theReasonSaysSo() {
        RingEvidence cell = grown(
                        new SmallMarket(7, 4000, 400, 20_000)
                                .add(100_000, 200, 5, 1)
                                .ratings(),
                        MarketStars.of(new SmallMarket(7, 4000, 400, 20_000).ratings(), RingSettings.standard()),
                        0,
                        0)
                .evidence()
                .withContractor();
        assertThat(cell.second()).isTrue();
        RingBlock block = new RingBlock(
                new int[] {1}, new double[] {1}, new int[0], List.of(), cell, new int[0], 0, BlockVerdict.NAMED, -40);
        assertThat(RingWords.english().of(block)).contains("Other cells rated the same goods");
        assertThat(Arrays.asList(RingWords.chinese().of(block).split("。"))).anyMatch(said -> said.startsWith("另有小组"));
    }
}
