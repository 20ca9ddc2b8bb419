package org.chengxin.warning.stream;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chengxin.account.OrganisationId;
import org.chengxin.detection.ring.stream.RingAlert;
import org.chengxin.detection.ring.stream.RingStream;
import org.chengxin.detection.shop.finding.Counter;
import org.chengxin.detection.shop.finding.Counter.Explanation;
import org.chengxin.detection.shop.finding.Finding;
import org.chengxin.detection.shop.finding.Kind;
import org.chengxin.detection.shop.finding.Measure;
import org.chengxin.detection.shop.finding.Named;
import org.chengxin.detection.shop.finding.Part;
import org.chengxin.detection.shop.finding.Source;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;

/**
 * Stream detector of review rings on one platform: accounts that review the same merchants together, and whose stars, payers,
 * addresses or texts say the same. Others who meet are left to the batch run. State: the reviews of a month, some 250 bytes
 * each, up to a million; from there the first to come go early. Not thread-safe.
 */
final class RingMonitor {

    /** Length of the window in days. */
    static final int WINDOW = 30;

    /** Limit of remembered reviews. */
    static final int REVIEWS = 1 << 20;

    /** Significance level: probability of any finding if there is no ring. */
    static final double ALPHA = 0.001;

    /** A day with more than this multiple of the usual reviews is a peak of the whole market. */
    private static final int PEAK = 2;

    /** Chance is not said to be less than this power of ten. */
    private static final double MOST = 12;

    private final OrganisationId platform;
    private final Support second;
    private final RingStream stream = new RingStream(WINDOW, REVIEWS, ALPHA);
    private final Numbering<String> buyers = new Numbering<>(WINDOW);
    private final Numbering<SubjectId> merchants = new Numbering<>(WINDOW);
    private final LatestReviews reviews = new LatestReviews(REVIEWS);

    RingMonitor(OrganisationId platform, Support second) {
        this.platform = platform;
        this.second = second;
    }

    /** @return the finding completed by this review */
    Optional<StreamFinding> accept(FactId id, String buyer, SubjectId merchant, int stars, LocalDate day) {
        int at = (int) Math.max(0, day.toEpochDay());
        int today = stream.today();
        int who = buyers.number(buyer, today);
        int whom = merchants.number(merchant, today);
        reviews.add(id, who, whom, at);
        Optional<RingAlert> alert = stream.insert(who, whom, Math.min(stars, Byte.MAX_VALUE), at);
        if (stream.today() > today) {
            reviews.from(stream.today() - WINDOW + 1);
        }
        return alert.flatMap(this::finding);
    }

    private Optional<StreamFinding> finding(RingAlert ring) {
        int[] those = reviews.last(
                REVIEWS,
                at -> Arrays.binarySearch(ring.users(), reviews.buyer(at)) >= 0
                        && Arrays.binarySearch(ring.items(), reviews.merchant(at)) >= 0
                        && reviews.day(at) > ring.day() - WINDOW);
        List<String> people = buyers.keys(ring.users()).toList();
        List<SubjectId> targets = merchants.keys(ring.items()).toList();
        if (those.length == 0 || targets.isEmpty()) {
            return Optional.empty();
        }
        return support(ring, people, those).map(support -> {
            double surprise = -ring.logChance() / Math.log(10);
            Finding finding = Finding.of(
                    Kind.BRUSHING_RING,
                    Stream.concat(named("buyer", people), named("merchant", targets))
                            .toList(),
                    List.of(),
                    ids(those).stream()
                            .map(id -> new Source("review", id.toString(), 0))
                            .toList(),
                    List.of(
                            new Part(
                                    Measure.RATED_TOGETHER, ring.fromRing(), ring.expected(), Math.min(MOST, surprise)),
                            support),
                    counters(those),
                    surprise);
            return new StreamFinding(
                    platform,
                    finding,
                    LocalDate.ofEpochDay(days(those).min().orElse(ring.day())),
                    LocalDate.ofEpochDay(days(those).max().orElse(ring.day())));
        });
    }

    /** What says the same as the meetings. */
    private Optional<Part> support(RingAlert ring, List<String> people, int[] those) {
        if (ring.stars() != null) {
            return Optional.of(new Part(
                    Measure.STARS_UNLIKE, ring.stars().share(), ring.stars().usual(), -Math.log10(ALPHA)));
        }
        int half = SecondChannel.MOST / 2;
        List<FactId> looked = new ArrayList<>(ids(Arrays.copyOf(those, Math.min(half, those.length))));
        looked.addAll(ids(reviews.last(half, at -> Arrays.binarySearch(ring.users(), reviews.buyer(at)) < 0)));
        return second.tie(platform, people, looked, ALPHA);
    }

    private List<Counter> counters(int[] those) {
        List<Counter> counters = new ArrayList<>(List.of(new Counter(Explanation.MARKET_PEAK, peak(those))));
        counters.addAll(second.declared(
                platform, ids(Arrays.copyOf(those, Math.min(SecondChannel.MOST, those.length)))));
        return counters;
    }

    private List<FactId> ids(int[] places) {
        return IntStream.of(places).mapToObj(reviews::id).toList();
    }

    private IntStream days(int[] places) {
        return IntStream.of(places).map(reviews::day);
    }

    private static <K> Stream<Named> named(String kind, List<K> keys) {
        return keys.stream().map(key -> new Named(kind, String.valueOf(key)));
    }

    /** Share of the reviews on days on which the platform had more than twice its usual (median) reviews. */
    private double peak(int[] those) {
        Map<Integer, Integer> days = new HashMap<>();
        days(reviews.last(REVIEWS, at -> true)).forEach(day -> days.merge(day, 1, Integer::sum));
        int[] counts =
                days.values().stream().mapToInt(Integer::intValue).sorted().toArray();
        int usual = counts[counts.length / 2];
        long peak = days(those)
                .filter(day -> days.getOrDefault(day, 0) > PEAK * usual)
                .count();
        return (double) peak / those.length;
    }
}
