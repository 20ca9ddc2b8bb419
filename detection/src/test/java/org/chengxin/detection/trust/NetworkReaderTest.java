package org.chengxin.detection.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.chengxin.detection.graph.Ids;
import org.chengxin.detection.rating.IdTexts;
import org.chengxin.detection.table.BadLines;
import org.chengxin.detection.table.TooLarge;
import org.junit.jupiter.api.Test;

class NetworkReaderTest {

    private static final Scale TEN = Scale.parse("-10:10");

    @Test
    void columnsStandInAnyOrderAndMayHaveDecimals() throws IOException {
        RatedNetwork network = NetworkReader.read(
                new StringReader("1289241911.72836,2.5,2,6"),
                List.of("time", "rating", "ratee", "rater"),
                TEN,
                new BadLines(0));

        assertThat(network.raters().id(0)).isEqualTo(6);
        assertThat(network.ratees().id(0)).isEqualTo(2);
        assertThat(network.gave).containsExactly(0.25f);
        assertThat(network.time).containsExactly(1289241911.72836);
    }

    @Test
    void badLinesArePassedOverWithTheirNumbers() throws IOException {
        BadLines bad = new BadLines(20);

        RatedNetwork network = NetworkReader.read(
                new StringReader("1,2,3,4\n-1,2,3,4\n1,2,11,4\n1,2,-10.5,4\n1,2,3\n1,2,3,4,5\n1,2,x,4\n1,2,3,soon\n"
                        + ",2,3,4\n1,2,NaN,4\n2147483648,b-7,10,4"),
                RandomRatings.COLUMNS,
                TEN,
                bad);

        assertThat(bad.count()).isEqualTo(9);
        assertThat(bad.first())
                .contains(
                        "line 2: an id is neither a number from 0 nor a word",
                        "line 3: a rating off the scale",
                        "line 5: not 4 columns",
                        "line 8: a time that is none, or of another sort than the first");
        assertThat(network.size()).isEqualTo(2);
        assertThat(network.texts().text(network.raters().id(0))).isEqualTo("2147483648");
    }

    @Test
    void aHeaderIsNoLineAndTimesMayBeDates() throws IOException {
        BadLines bad = new BadLines(9);
        RatedNetwork dates = NetworkReader.read(
                new StringReader(
                        "Rater,ratee,RATING,time\na,b,2,2021-07-30 12:00\na,c,3,30/7/2021\nx y,b,1,2021-07-30\n"
                                + "a,d,1,1627646400\n"),
                RandomRatings.COLUMNS,
                TEN,
                bad);

        assertThat(dates.size()).isEqualTo(2);
        assertThat(dates.time).containsExactly(1_627_646_400, 1_627_603_200);
        assertThat(bad.first())
                .containsExactly(
                        "line 3: an id is neither a number from 0 nor a word",
                        "line 4: a time that is none, or of another sort than the first");
    }

    @Test
    void aTimeFarFromAllOthersIsABadLine() throws IOException {
        StringBuilder lines = new StringBuilder("0,500,5,2000000000\n");
        for (int each = 1; each <= 60; each++) {
            lines.append("%d,500,5,%d\n".formatted(each, 1_000 + each));
        }
        lines.append("99,500,5,-70000\n");
        BadLines bad = new BadLines(9);
        RatedNetwork network = NetworkReader.read(new StringReader(lines.toString()), RandomRatings.COLUMNS, TEN, bad);

        assertThat(network.size()).isEqualTo(60);
        assertThat(network.raters().place(0)).isNegative();
        assertThat(bad.first())
                .containsExactly(
                        "line 1: a time far from those of all others", "line 62: a time far from those of all others");
    }

    @Test
    void ofSeveralRatingsOfAPairTheLatestCounts() throws IOException {
        RatedNetwork network = RandomRatings.read(List.of("1,2,5,9", "3,2,1,1", "1,2,-5,7", "3,2,4,1", "1,2,6,3"));

        assertThat(network.gave).containsExactly(0.5f, 0.4f);
        assertThat(network.got).containsExactly(0.5f, 0.4f);
    }

    @Test
    void arraysGiveWhatLinesGive() throws IOException {
        RatedNetwork lines = RandomRatings.read(List.of("1,2,5,9", "3,2,1,1", "1,2,-5,7", "4,1,0,2"));
        RatedNetwork arrays = RatedNetwork.of(
                new int[] {1, 3, 1, 4},
                new int[] {2, 2, 2, 1},
                new double[] {5, 1, -5, 0},
                new double[] {9, 1, 7, 2},
                TEN);

        assertThat(arrays.gave).containsExactly(lines.gave);
        assertThat(arrays.time).containsExactly(lines.time);
        assertThat(Trust.find(arrays, TrustSeeds.NONE).accountSuspicion(0))
                .isEqualTo(Trust.find(lines, TrustSeeds.NONE).accountSuspicion(0));
        int[] one = {1};
        assertThatThrownBy(() -> RatedNetwork.of(one, new int[] {-1}, new double[1], new double[0], TEN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RatedNetwork.of(one, one, new double[] {11}, new double[0], TEN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RatedNetwork.of(one, one, new double[2], new double[0], TEN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void withoutTimesTheLastLineOfAPairCounts() throws IOException {
        RatedNetwork network = NetworkReader.read(
                new StringReader("1,2,5\n1,2,-5"), List.of("rater", "ratee", "rating"), TEN, new BadLines(0));

        assertThat(network.gave).containsExactly(-0.5f);
        assertThat(network.time).isEmpty();
    }

    @Test
    void whoRatesHimselfSaysNothingButIsKept() throws IOException {
        RatedNetwork network = RandomRatings.read(List.of("5,5,10,1", "1,2,10,1"));

        assertThat(network.size()).isEqualTo(1);
        assertThat(network.accounts().size()).isEqualTo(3);
    }

    @Test
    void moreThanTheHeapHoldsIsRefusedWithTheHeapNeeded() {
        String lines = "1,2,3,4\n".repeat(3000);

        assertThatThrownBy(() -> NetworkReader.read(
                        new StringReader(lines), RandomRatings.COLUMNS, TEN, new BadLines(0), 100_000))
                .isInstanceOf(TooLarge.class)
                .hasMessageContaining("need a heap of at least");
    }

    @Test
    void whatIsNoScaleNorColumnIsRefused() {
        for (String text : List.of("10", "10:1", "a:b", "1:1", ":", "1:Infinity")) {
            assertThatThrownBy(() -> Scale.parse(text)).as(text).isInstanceOf(IllegalArgumentException.class);
        }
        for (List<String> columns : List.of(
                List.of("rater", "ratee"),
                List.of("rater", "ratee", "rating", "rating"),
                List.of("rater", "ratee", "rating", "weight"))) {
            assertThatThrownBy(() -> NetworkReader.read(new StringReader(""), columns, TEN, new BadLines(0)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aSeedIsAnIdOrAnIdWithASign() throws IOException {
        BadLines bad = new BadLines(9);
        TrustSeeds seeds = TrustSeeds.read(new StringReader("id\n1\n2,+1\n3,-1\n4,0\n-x\n001,-1\n5,1,1\nshop,1"), bad);
        Ids ids = Ids.of(new int[] {1, 2, 3, 4, 5}, 5);

        assertThat(bad.count()).isEqualTo(3);
        assertThat(seeds.among(ids, IdTexts.NUMBERS, true)).containsExactly(false, true, false, false, false);
        assertThat(seeds.among(ids, IdTexts.NUMBERS, false)).containsExactly(true, false, true, false, false);
    }
}
