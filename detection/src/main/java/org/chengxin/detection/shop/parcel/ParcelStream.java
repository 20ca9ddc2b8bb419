package org.chengxin.detection.shop.parcel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chengxin.detection.shop.finding.Counter;
import org.chengxin.detection.shop.finding.Counter.Explanation;
import org.chengxin.detection.shop.finding.Finding;
import org.chengxin.detection.shop.finding.Kind;
import org.chengxin.detection.shop.finding.Measure;
import org.chengxin.detection.shop.finding.Named;
import org.chengxin.detection.shop.finding.Part;
import org.chengxin.detection.shop.finding.Source;
import org.chengxin.detection.shop.record.Scans;
import org.chengxin.detection.shop.statistics.BaseRate;
import org.chengxin.detection.shop.statistics.Evidence;
import org.chengxin.detection.shop.statistics.Tails;

/**
 * Empty parcels as the scans come in: the event that completes a pattern gives the finding. How much a pattern weighs is
 * learned from the stream itself, so that where a carrier never scans a missing scan says nothing.
 *
 * <p>Invariants: work and memory per event are constant; what is not scanned for longest is forgotten; a parcel is told
 * of once, a courier each time the unusual parcels have doubled. Not for several threads.
 */
public final class ParcelStream {

    private static final double SPREAD = 0.01;
    /** Prior weight in parcels seen before the stream began, one in a hundred of them unusual. */
    private static final double BEFORE = 1_000;

    private static final double MOST = 3;

    /** Before others have signed for so many, nobody can be held against them. */
    private static final int OTHERS = 100;

    /** Of a courier's unusual parcels so many are kept, the last. */
    private static final int KEPT = 64;

    private final double from;
    private final double courierFrom;
    private final Bounded<Journey> journeys;
    private final Bounded<Round> couriers;
    private final Map<Measure, Double> shown = new EnumMap<>(Measure.class);
    private double signed = BEFORE;
    private double unusual = BEFORE / 100;

    /**
     * @param parcels how many parcels under way are remembered
     * @param from the score from which a single parcel is told of, 3 for one in ten thousand
     */
    public ParcelStream(int parcels, double from) {
        this.from = from;
        journeys = new Bounded<>(parcels);
        couriers = new Bounded<>(Math.max(1_000, parcels / 10));
        courierFrom = 6;
    }

    /** @return what this scan completes */
    public Optional<Finding> accept(ParcelScan scan) {
        Journey journey = journeys.computeIfAbsent(scan.waybill(), each -> new Journey());
        boolean first = scan.step() == Scans.DELIVERED && !journey.signed();
        boolean more = journey.takes(scan);
        if (more) {
            journey.shown.keySet().forEach(measure -> shown.merge(measure, 1.0, Double::sum));
        }
        Optional<Finding> ofCourier = first ? courier(scan, !journey.shown.isEmpty()) : Optional.empty();
        if (more && !journey.told) {
            List<Part> parts = parts(journey);
            double score = parts.stream().mapToDouble(Part::weight).sum();
            if (score >= from) {
                journey.told = true;
                return Optional.of(parcel(scan, journey, parts, score));
            }
        }
        return ofCourier;
    }

    private List<Part> parts(Journey journey) {
        List<Part> parts = new ArrayList<>();
        journey.shown.forEach((measure, value) -> {
            double share = Math.min(1, (shown.getOrDefault(measure, 0.0) + usual(measure) * BEFORE) / signed);
            double weight = Math.min(MOST, Tails.surprise(share)) - Evidence.USUAL;
            if (weight > 0) {
                parts.add(new Part(measure, value, share, weight));
            }
        });
        return parts;
    }

    /** Prior base rate of a measure. */
    private static double usual(Measure measure) {
        return measure == Measure.IMPOSSIBLE_SPEED ? 0.0001 : 0.005;
    }

    private Optional<Finding> courier(ParcelScan scan, boolean odd) {
        signed++;
        unusual += odd ? 1 : 0;
        if (scan.courier().isEmpty()) {
            return Optional.empty();
        }
        Round round = couriers.computeIfAbsent(scan.courier(), each -> new Round());
        round.signed++;
        if (odd) {
            round.sign(new Source("scan", scan.waybill(), scan.number()));
        }
        double others = signed - round.signed;
        if (!odd || round.odd < 5 || round.odd < 2 * round.told || others < BEFORE + OTHERS) {
            return Optional.empty();
        }
        // The courier is not part of what is usual, and what was supposed at first is no reason to accuse.
        double share =
                Math.max((unusual - round.odd) / others, (unusual - BEFORE / 100 - round.odd) / (others - BEFORE));
        double surprise = new BaseRate(Math.min(0.999, share), SPREAD).surprise(round.odd, round.signed);
        if (surprise < courierFrom) {
            return Optional.empty();
        }
        round.told = round.odd;
        return Optional.of(Finding.of(
                Kind.EMPTY_PARCELS_OF_COURIER,
                List.of(new Named("courier", scan.courier())),
                round.last.stream()
                        .map(each -> new Named("waybill", each.key()))
                        .toList(),
                List.copyOf(round.last),
                List.of(new Part(Measure.SIGNED_UNUSUAL, round.odd, round.signed * share, surprise)),
                List.of(new Counter(Explanation.CARRIER_WITHOUT_SCANS, Math.min(1, share))),
                surprise));
    }

    /** Deliveries of one courier. */
    private static final class Round {

        private int signed;
        private int odd;
        private int told;
        private final Deque<Source> last = new ArrayDeque<>();

        private void sign(Source unusual) {
            odd++;
            last.add(unusual);
            if (last.size() > KEPT) {
                last.remove();
            }
        }
    }

    private static Finding parcel(ParcelScan scan, Journey journey, List<Part> parts, double score) {
        List<Source> sources = new ArrayList<>();
        for (long number : journey.numbers()) {
            sources.add(new Source("scan", scan.waybill(), number));
        }
        List<Named> nearby = scan.courier().isEmpty() ? List.of() : List.of(new Named("courier", scan.courier()));
        return Finding.of(
                Kind.EMPTY_PARCEL,
                List.of(new Named("waybill", scan.waybill())),
                nearby,
                sources,
                parts,
                List.of(),
                score);
    }
}
