package org.chengxin.detection.trust.unrated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import org.chengxin.detection.metrics.Ranking;
import org.chengxin.detection.table.BadLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewGraphFindingsTest {

    private static final List<String> COLUMNS = List.of("user", "item");

    @ParameterizedTest
    @CsvSource({"1, 0.6, 0.3", "2, 0.6, 0.3", "3, 0.9, 0.3", "4, 0.4, 0.1"})
    void whereOneReviewsTellsMoreThanHowLittle(long seed, double unevenness, double tourists) throws IOException {
        HiredReviews city = HiredReviews.of(seed, unevenness, tourists);

        Ranking trivial = Ranking.of(city.fewReviews(), city.labels());
        Ranking found = found(city, "seed " + seed);

        assertThat(found.area()).as("seed %d", seed).isGreaterThan(trivial.area() + 0.02);
        assertThat(found.averagePrecision()).as("seed %d", seed).isGreaterThan(trivial.averagePrecision() + 0.02);
    }

    @ParameterizedTest
    @CsvSource({"31", "32", "33", "34"})
    void whereSomeItemsAreHotelsASingleReviewThereIsNoSign(long seed) throws IOException {
        HiredReviews city = HiredReviews.withHotels(seed, 0.8);

        Ranking trivial = Ranking.of(city.fewReviews(), city.labels());
        Ranking found = found(city, "hotels, seed " + seed);

        assertThat(found.area()).as("seed %d", seed).isGreaterThan(trivial.area() + 0.01);
        assertThat(found.averagePrecision()).as("seed %d", seed).isGreaterThan(trivial.averagePrecision() + 0.02);
    }

    /** A stated limit: where the company says nothing, listening to it costs a little. */
    @Test
    void whereAllAreHiredForAlikeLittleIsLost() throws IOException {
        for (long seed = 35; seed <= 38; seed++) {
            HiredReviews city = HiredReviews.withHotels(seed, 0);

            Ranking trivial = Ranking.of(city.fewReviews(), city.labels());
            Ranking found = found(city, "hotels, hired for alike, seed " + seed);

            assertThat(found.area()).as("seed %d", seed).isGreaterThan(trivial.area() - 0.05);
            assertThat(found.averagePrecision()).as("seed %d", seed).isGreaterThan(trivial.averagePrecision() - 0.05);
        }
    }

    /**
     * A stated limit: where guests who come once gather, and nobody who comes twice tells it, neither can be told from
     * hired ones without stars, time or text.
     */
    @Test
    void whereGuestsOfOneReviewGatherWithoutOthersSomeIsLost() throws IOException {
        for (long seed = 5; seed <= 8; seed++) {
            HiredReviews city = HiredReviews.of(seed, 0.6, 0.6);

            Ranking trivial = Ranking.of(city.fewReviews(), city.labels());
            Ranking found = found(city, "tourists, seed " + seed);

            assertThat(found.area()).as("seed %d", seed).isGreaterThan(trivial.area() - 0.07);
            assertThat(found.averagePrecision()).as("seed %d", seed).isGreaterThan(trivial.averagePrecision() - 0.07);
        }
    }

    private static Ranking found(HiredReviews city, String what) throws IOException {
        Ranking trivial = Ranking.of(city.fewReviews(), city.labels());
        Ranking found = Ranking.of(lines(ReviewGraphFindings.of(city.graph())), city.labels());
        System.out.printf(
                "hired reviews, %s: %.3f / %.3f, few reviews alone %.3f / %.3f%n",
                what, found.area(), found.averagePrecision(), trivial.area(), trivial.averagePrecision());
        return found;
    }

    @Test
    void theLoyalWhoReviewMuchTogetherAreNotSuspected() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int user = 0; user < 40; user++) {
            for (int item = 0; item < 20; item++) {
                text.append(user).append(',').append(item).append('\n');
            }
        }
        for (int user = 40; user < 400; user++) {
            text.append(user).append(',').append(20 + user % 30).append('\n');
        }

        ReviewGraph graph = read(text.toString());
        ReviewGraphFindings found = ReviewGraphFindings.of(graph);

        double loyal = found.userSuspicion(graph.users().place(0));
        assertThat(loyal).isLessThan(found.userSuspicion(graph.users().place(40)) / 10);
    }

    @Test
    void theOrderOfTheLinesSaysNothing() throws IOException {
        for (long seed = 1; seed <= 20; seed++) {
            List<String> lines = new ArrayList<>(randomLines(seed));
            TreeMap<String, Double> before = byPair(lines);
            Collections.shuffle(lines, new Random(seed));

            assertThat(byPair(lines)).as("seed %d", seed).isEqualTo(before);
        }
    }

    @Test
    void aReviewWrittenTwiceIsNoSecondItem() throws IOException {
        ReviewGraphFindings once = ReviewGraphFindings.of(read("1,1\n2,1\n2,2\n3,2"));
        ReviewGraphFindings twice = ReviewGraphFindings.of(read("1,1\n2,1\n2,2\n3,2\n1,1"));

        assertThat(twice.lineSuspicion(0)).isEqualTo(once.lineSuspicion(0));
        assertThat(twice.lineSuspicion(4)).isEqualTo(once.lineSuspicion(0));
    }

    @Test
    void theNumberOfThreadsChangesNothing() throws Exception {
        ReviewGraph graph = HiredReviews.of(9, 0.6, 0.3).graph();

        double[] alone = new ForkJoinPool(1)
                .submit(() -> lines(ReviewGraphFindings.of(graph)))
                .get();
        double[] many = new ForkJoinPool(7)
                .submit(() -> lines(ReviewGraphFindings.of(graph)))
                .get();

        assertThat(many).containsExactly(alone);
    }

    @Test
    void scoresStayBetweenNoughtAndOneWhateverTheShape() throws IOException {
        StringBuilder giants = new StringBuilder();
        for (int each = 0; each < 3000; each++) {
            giants.append("7,").append(each).append('\n').append(each).append(",7\n");
        }

        for (String text : List.of("", "5,5", giants.toString(), "2147483647,0")) {
            for (double score : lines(ReviewGraphFindings.of(read(text)))) {
                assertThat(score).isBetween(0.0, 1.0);
            }
        }
    }

    @Test
    void badLinesAreCountedAndTheOthersKeepTheirNumbers() throws IOException {
        BadLines bad = new BadLines(4);
        ReviewGraph graph =
                ReviewReader.read(new StringReader("9,1\n-3,1\n4\n1,2,3\n,1\n8,2"), List.of("item", "user"), bad);
        StringWriter edges = new StringWriter();
        StringWriter users = new StringWriter();

        ReviewGraphFindings found = ReviewGraphFindings.of(graph);
        found.writeEdges(edges);
        found.writeUsers(users);

        assertThat(bad.count()).isEqualTo(4);
        assertThat(edges.toString().lines().map(line -> line.split(",")[0])).containsExactly("line", "1", "6");
        assertThat(users.toString().lines().map(line -> line.split(",")[0])).containsExactly("id", "1", "2");
        assertThatThrownBy(() -> ReviewReader.read(new StringReader("-x,y\n"), COLUMNS, new BadLines(0)))
                .isInstanceOf(BadLines.TooManyBadLines.class);
    }

    @Test
    void arraysGiveWhatLinesGive() throws IOException {
        ReviewGraphFindings lines = ReviewGraphFindings.of(read("7,1\n7,2\n8,1\n9,1\n8,1"));
        ReviewGraphFindings arrays =
                ReviewGraphFindings.of(ReviewGraph.of(new int[] {7, 7, 8, 9, 8}, new int[] {1, 2, 1, 1, 1}));
        StringWriter one = new StringWriter();
        StringWriter other = new StringWriter();
        lines.writeEdges(one);
        arrays.writeEdges(other);

        assertThat(other.toString()).isEqualTo(one.toString());
        assertThatThrownBy(() -> ReviewGraph.of(new int[] {1}, new int[0]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anHonestMarketHasNothingUnusualHoweverItsPlacesDiffer() throws IOException {
        for (long seed = 1; seed <= 6; seed++) {
            for (double tourists : new double[] {0, 0.3, 0.8}) {
                ReviewGraphFindings found = ReviewGraphFindings.of(
                        HiredReviews.honest(seed, tourists, 0).graph());
                SingleReviews singles = found.singles(0.001);
                StringWriter said = new StringWriter();
                new ReviewGraphReasons(found, singles, 5).write(said);

                assertThat(singles.items()).as("seed %d, %s", seed, tourists).isZero();
                assertThat(said.toString()).startsWith("没有异常：").contains("\nNothing unusual:");
                assertThat(said.toString().lines()).hasSize(2);
            }
        }
    }

    @Test
    void anItemOfHiredAccountsIsUnusualAndIsToldWithWhatSpeaksForIt() throws IOException {
        for (long seed = 1; seed <= 6; seed++) {
            ReviewGraphFindings found =
                    ReviewGraphFindings.of(HiredReviews.honest(seed, 0.3, 600).graph());
            SingleReviews singles = found.singles(0.001);
            StringWriter said = new StringWriter();
            new ReviewGraphReasons(found, singles, 5).write(said);

            assertThat(singles.items()).as("seed %d", seed).isEqualTo(1);
            assertThat(said.toString().lines()).hasSize(2 * (1 + 1 + 5));
            assertThat(said.toString()).contains("对象 0：").contains("对其有利：").contains("Item 0: of ");
        }
    }

    private static TreeMap<String, Double> byPair(List<String> lines) throws IOException {
        ReviewGraphFindings found = ReviewGraphFindings.of(read(String.join("\n", lines)));
        TreeMap<String, Double> scores = new TreeMap<>();
        for (int at = 0; at < found.lines(); at++) {
            scores.put(lines.get((int) found.line(at) - 1), found.lineSuspicion(at));
        }
        return scores;
    }

    private static List<String> randomLines(long seed) {
        Random random = new Random(seed);
        return random.ints(1 + random.nextInt(200), 0, 40)
                .mapToObj(user -> user + "," + random.nextInt(15))
                .toList();
    }

    private static ReviewGraph read(String text) throws IOException {
        return ReviewReader.read(new StringReader(text), COLUMNS, new BadLines(0));
    }

    private static double[] lines(ReviewGraphFindings found) {
        double[] scores = new double[found.lines()];
        for (int at = 0; at < scores.length; at++) {
            scores[at] = found.lineSuspicion(at);
        }
        return scores;
    }
}
