package org.chengxin.detection.trust;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.chengxin.detection.table.Phrases;

/**
 * Why the first raters and ratees stand where they do, in words that an officer reads aloud, with what speaks for them.
 * Where chance and the manners of honest people explain all of it, that nothing is unusual, and nobody.
 */
public final class TrustReasons {

    /** From here on a normal score stands out, and below its reverse it speaks for somebody. */
    private static final double STANDS_OUT = 1;

    private static final int EXAMPLES = 3;

    private final TrustFindings found;
    private final RatedNetwork network;
    private final Unusual unusual;
    private final TrustEvidence evidence;
    private final int most;

    /** @param most how many of either side are told of */
    public TrustReasons(TrustFindings found, Scale scale, int most) {
        this.found = found;
        network = found.network();
        unusual = found.unusual();
        evidence = new TrustEvidence(found, scale);
        this.most = most;
    }

    /** Chinese first. */
    public void write(Writer out) throws IOException {
        for (Phrases words : Phrases.both(TrustReasons.class)) {
            String asked = words.text("asked", network.raters.size(), network.ratees.size(), unusual.alpha());
            if (unusual.nothing()) {
                out.write(words.joined(List.of(words.text("nothing"), asked)) + "\n");
                continue;
            }
            out.write(words.joined(List.of(words.text("unusual", unusual.raters(), unusual.ratees()), asked)) + "\n");
            for (int rater : first(network.raters.size(), unusual::rater, found::raterSuspicion)) {
                out.write(words.joined(rater(words, rater)) + "\n");
            }
            for (int ratee : first(network.ratees.size(), unusual::ratee, found::rateeSuspicion)) {
                out.write(words.joined(ratee(words, ratee)) + "\n");
            }
        }
    }

    /** Order of the raters: those that chance does not explain, and then by suspicion. */
    private int[] first(int size, IntPredicate named, IntToDoubleFunction suspicion) {
        return IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparing(named::test)
                        .reversed()
                        .thenComparing(Comparator.comparingDouble(suspicion::applyAsDouble)
                                .reversed())
                        .thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .mapToInt(each -> each)
                .toArray();
    }

    private List<String> rater(Phrases words, int rater) {
        Distances distances = unusual.distances();
        double[] span = evidence.span(rater);
        List<String> said = new ArrayList<>();
        String id = found.name(network.raters.id(rater));
        said.add(
                Double.isNaN(span[0])
                        ? words.text("rater.untimed", id, network.given(rater))
                        : words.text("rater", id, network.given(rater), Moments.day(span[0]), Moments.day(span[1])));
        int compared = distances.compared[rater];
        if (compared == 0) {
            said.add(words.text("rater.alone"));
        } else {
            said.add(words.text(
                    "rater.distance",
                    compared,
                    points(distances.distance[rater] / compared),
                    points(distances.expected[rater] / compared)));
            farthest(words, rater, said);
        }
        for (RaterSignal signal : RaterSignal.values()) {
            add(words, "rater." + signal, found.part(signal, rater), said);
        }
        if (network.given(rater) < EXAMPLES) {
            said.add(words.text("few"));
        }
        said.add(verdict(words, unusual.rater(rater), unusual.logChanceOfRater(rater)));
        return said;
    }

    /** The ratees of whom he thinks most unlike the others. */
    private void farthest(Phrases words, int rater, List<String> said) {
        Distances distances = unusual.distances();
        IntStream.range(network.given[rater], network.given[rater + 1])
                .filter(at -> network.received(network.ratee[at]) > 1)
                .boxed()
                .sorted(Comparator.comparingDouble(at -> -far(distances, at)))
                .limit(EXAMPLES)
                .filter(at -> far(distances, at) > 0)
                .forEach(at -> {
                    int ratee = network.ratee[at];
                    String id = found.name(network.ratees.id(ratee));
                    String given = rating(network.gave[at]);
                    String others = rating(distances.others(ratee, network.gave[at]));
                    int count = network.received(ratee) - 1;
                    said.add(
                            network.time.length == 0
                                    ? words.text("example.untimed", id, given, count, others)
                                    : words.text("example", id, given, count, others, Moments.day(network.time[at])));
                });
    }

    private double far(Distances distances, int at) {
        return Math.abs(network.gave[at] - distances.others(network.ratee[at], network.gave[at]));
    }

    private List<String> ratee(Phrases words, int ratee) {
        List<String> said = new ArrayList<>();
        int count = network.received(ratee);
        said.add(words.text("ratee", found.name(network.ratees.id(ratee)), count));
        if (count > 0) {
            said.add(words.text(
                    "ratee.sum", rating(evidence.sum(ratee) / count), rating(evidence.expected(ratee) / count)));
        }
        Stretches stretches = unusual.stretches();
        if (stretches.known(ratee)) {
            said.add(words.text(
                    "ratee.stretch",
                    Moments.day(stretches.first[ratee]),
                    Moments.day(stretches.last[ratee]),
                    stretches.hits[ratee],
                    Phrases.tenths(stretches.expected[ratee]),
                    rating(stretches.mean[ratee]),
                    rating(evidence.sum(ratee) / count)));
        }
        for (RateeSignal signal : RateeSignal.values()) {
            add(words, "ratee." + signal, found.part(signal, ratee), said);
        }
        if (count < EXAMPLES) {
            said.add(words.text("few"));
        }
        said.add(verdict(words, unusual.ratee(ratee), unusual.logChanceOfRatee(ratee)));
        return said;
    }

    private static void add(Phrases words, String key, double score, List<String> said) {
        if (score >= STANDS_OUT && words.has(key)) {
            said.add(words.text(key));
        } else if (score <= -STANDS_OUT && words.has(key + ".for")) {
            said.add(words.text(key + ".for"));
        }
    }

    private static String verdict(Phrases words, boolean named, double logChance) {
        return named ? words.text("beyond", Phrases.power(logChance)) : words.text("within");
    }

    private String points(double difference) {
        return Phrases.tenths(evidence.points(difference));
    }

    private String rating(double position) {
        return Phrases.tenths(evidence.rating(position));
    }
}
