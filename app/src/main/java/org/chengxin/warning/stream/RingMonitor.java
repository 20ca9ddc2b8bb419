package org.chengxin.warning.stream;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.jspecify.annotations.Nullable;

/**
 * Stream detector of review rings on one platform: accounts that review the same merchants together. State: a month of up to
 * 32,768 buyers, 4,096 merchants and 65,536 reviews, about 20 MiB; least recently seen buyers and merchants and the oldest
 * reviews go first. Not thread-safe.
 */
final class RingMonitor {

    /** Length of the window in days. */
    static final int WINDOW = 30;

    static final int BUYERS = 1 << 15;
    static final int MERCHANTS = 1 << 12;

    /** Significance level: probability of any finding if there is no ring. */
    static final double ALPHA = 0.001;

    private static final int REVIEWS = 1 << 16;

    /** A day with more than this multiple of the usual reviews is a peak of the whole market. */
    private static final int PEAK = 2;

    private final OrganisationId platform;
    private final RingStream stream = new RingStream(WINDOW, BUYERS, MERCHANTS, ALPHA);
    private final Numbering<String> buyers = new Numbering<>(BUYERS);
    private final Numbering<SubjectId> merchants = new Numbering<>(MERCHANTS);
    private final List<Review> reviews = new ArrayList<>();
    private int written;

    RingMonitor(OrganisationId platform) {
        this.platform = platform;
    }

    private record Review(FactId id, int buyer, int merchant, int day) {}

    /** @return the finding completed by this review */
    Optional<StreamFinding> accept(FactId id, String buyer, SubjectId merchant, LocalDate day) {
        Review review =
                new Review(id, buyers.number(buyer), merchants.number(merchant), (int) Math.max(0, day.toEpochDay()));
        if (reviews.size() < REVIEWS) {
            reviews.add(review);
        } else {
            reviews.set(written++ % REVIEWS, review);
        }
        return stream.insert(review.buyer(), review.merchant(), review.day()).flatMap(this::finding);
    }

    private Optional<StreamFinding> finding(RingAlert ring) {
        List<Named> named = Stream.concat(
                        named("buyer", ring.users(), buyers), named("merchant", ring.items(), merchants))
                .toList();
        List<Review> those = reviews.stream()
                .filter(review -> Arrays.binarySearch(ring.users(), review.buyer()) >= 0
                        && Arrays.binarySearch(ring.items(), review.merchant()) >= 0
                        && review.day() > ring.day() - WINDOW)
                .toList();
        if (those.isEmpty() || named.stream().noneMatch(each -> each.kind().equals("merchant"))) {
            return Optional.empty();
        }
        double surprise = -ring.logChance() / Math.log(10);
        Finding finding = Finding.of(
                Kind.BRUSHING_RING,
                named,
                List.of(),
                those.stream()
                        .map(review -> new Source("review", review.id().toString(), 0))
                        .toList(),
                List.of(new Part(Measure.RATED_TOGETHER, ring.fromRing(), ring.expected(), surprise)),
                List.of(new Counter(Explanation.MARKET_PEAK, peak(those, ring.day()))),
                surprise);
        int began = those.stream().mapToInt(Review::day).min().orElse(ring.day());
        return Optional.of(
                new StreamFinding(platform, finding, LocalDate.ofEpochDay(began), LocalDate.ofEpochDay(ring.day())));
    }

    private static <K> Stream<Named> named(String kind, int[] numbers, Numbering<K> keys) {
        return IntStream.of(numbers)
                .<@Nullable K>mapToObj(keys::key)
                .filter(Objects::nonNull)
                .map(key -> new Named(kind, String.valueOf(key)));
    }

    /** Share of the reviews on days on which the platform had more than twice its usual (median) reviews. */
    private double peak(List<Review> those, int today) {
        Map<Integer, Integer> days = new HashMap<>();
        reviews.stream()
                .filter(review -> review.day() > today - WINDOW)
                .forEach(review -> days.merge(review.day(), 1, Integer::sum));
        int[] counts =
                days.values().stream().mapToInt(Integer::intValue).sorted().toArray();
        int usual = counts[counts.length / 2];
        long peak = those.stream()
                .filter(review -> days.getOrDefault(review.day(), 0) > PEAK * usual)
                .count();
        return (double) peak / those.size();
    }
}
