package org.chengxin.detection.trust.unrated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.chengxin.detection.table.BadLines;
import org.junit.jupiter.api.Test;

class ClienteleTest {

    @Test
    void theTiltIsTheLikeliestOneByTryingAll() throws IOException {
        for (long seed = 1; seed <= 5; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int user = 0; user < 200; user++) {
                int reviews = 1 + (int) (-3 * Math.log(1 - random.nextDouble()));
                for (int each = 0; each < reviews; each++) {
                    // Who reviews much avoids the first items.
                    text.append(user).append(',').append((int)
                            (8 * Math.pow(random.nextDouble(), 1 / Math.sqrt(reviews))));
                    text.append('\n');
                }
            }
            ReviewGraph graph =
                    ReviewReader.read(new StringReader(text.toString()), List.of("user", "item"), new BadLines(0));

            Clientele clientele = Clientele.of(graph);

            for (int item = 0; item < graph.items.size(); item++) {
                assertThat(clientele.tilt(item)).as("seed %d", seed).isCloseTo(slow(graph, item), within(3e-3));
            }
        }
    }

    @Test
    void whatIsUsualAtAnItemAddsUpToOne() throws IOException {
        ReviewGraph graph = HiredReviews.withHotels(3, 0.4).graph();
        Clientele clientele = Clientele.of(graph);
        // The first item is a hotel.
        int hotel = graph.items.place(0);

        double sum = 0;
        for (int user : graph.user) {
            sum += Math.exp(clientele.usual(hotel, graph.count(user))) / graph.size();
        }

        assertThat(sum).isCloseTo(1, within(0.01));
        assertThat(clientele.usual(hotel, 1)).isPositive();
        assertThat(clientele.usual(hotel, 9)).isNegative();
        assertThat(clientele.usual(graph.items.place(1), 1)).isNegative();
    }

    private static double slow(ReviewGraph graph, int item) {
        double[] all = middles(graph, 0, graph.user.length);
        double[] here = middles(graph, graph.visitors[item], graph.visitors[item + 1]);
        double best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (double tilt = -3; tilt <= 3; tilt += 0.002) {
            double exponent = tilt;
            double sum = Arrays.stream(all)
                    .map(middle -> Math.exp(-exponent * middle))
                    .sum();
            double likelihood = -10 * tilt * tilt - tilt * Arrays.stream(here).sum() - here.length * Math.log(sum);
            if (likelihood > most) {
                most = likelihood;
                best = tilt;
            }
        }
        return best;
    }

    /** Of each of these visits by users of more than one: the mean logarithm of its bin. */
    private static double[] middles(ReviewGraph graph, int from, int to) {
        return IntStream.range(from, to)
                .map(at -> graph.count(graph.user[at]))
                .filter(count -> count > 1)
                .mapToDouble(count -> middle(graph, count))
                .toArray();
    }

    /** The mean logarithm among all visits of the bin two, three to four, five to eight and so on. */
    private static double middle(ReviewGraph graph, int count) {
        int high = 2;
        while (high < count) {
            high *= 2;
        }
        double sum = 0;
        double visits = 0;
        for (int user : graph.user) {
            if (graph.count(user) <= high && graph.count(user) > high / 2) {
                sum += Math.log(graph.count(user));
                visits++;
            }
        }
        return sum / visits;
    }
}
