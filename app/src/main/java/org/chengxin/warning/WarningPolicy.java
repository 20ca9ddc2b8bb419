package org.chengxin.warning;

import java.util.Random;
import java.util.Set;
import org.chengxin.warning.SealedFinding.Severity;

/** Rules for the selection and severity of findings. */
final class WarningPolicy {

    /** Kinds that can be corrected by a due date; for others evidence is secured first. */
    private static final Set<String> LIGHT = Set.of("unlicensed", "copied-reviews", "fake-review", Findings.SPOT_CHECK);

    /** Kinds of one merchant's own records, which are serious from a number of them on. */
    private static final Set<String> BY_EXTENT = Set.of(
            "brushing-merchant", "brushing-order", "empty-parcel", "empty-parcels-of-merchant", "customs-mismatch");

    private WarningPolicy() {}

    /**
     * A share of the findings by lot, whatever their score, to learn what the models rank too low.
     *
     * @param share 0 to 1
     * @param seed of the run, so that the lot can be drawn again
     */
    static boolean[] lots(int findings, double share, long seed) {
        boolean[] lots = new boolean[findings];
        Random random = new Random(seed);
        for (int each = 0; each < findings; each++) {
            lots[each] = random.nextDouble() < share;
        }
        return lots;
    }

    /** Subjects selected within the week, by the origin of their findings. */
    record Taken(int byRuns, int byStreams, int byPlatforms) {

        int all() {
            return byRuns + byStreams + byPlatforms;
        }
    }

    /** Subjects that may still be selected. */
    record Places(int runs, int streams, int platforms) {}

    /**
     * What is left of a week's capacity: streams, whose findings are current, and platforms, whose scores are their own, have
     * places reserved; those of platforms are also their limit.
     */
    static Places places(int capacity, int forStreams, int forPlatforms, Taken taken) {
        int left = Math.max(0, capacity - taken.all());
        int streams = Math.max(0, Math.min(forStreams, capacity) - taken.byStreams());
        int platforms = Math.max(0, forPlatforms - taken.byPlatforms());
        return new Places(
                Math.max(0, left - streams - platforms), Math.max(0, left - platforms), Math.min(left, platforms));
    }

    /** @param extent number of orders, parcels or reviews concerned */
    static Severity severity(String kind, long extent, int seriousFrom) {
        boolean light = LIGHT.contains(kind) || BY_EXTENT.contains(kind) && extent < seriousFrom;
        return light ? Severity.LIGHT : Severity.SERIOUS;
    }

    /** The option of the warning form's field for the kind. */
    static String word(String kind) {
        return switch (kind) {
            case "brushing-merchant", "brushing-order" -> "brushing";
            case "brushing-ring" -> "rating-ring";
            case "smear" -> "smear-review";
            case "fake-review", "copied-reviews" -> "fake-review";
            case "empty-parcel", "empty-parcels-of-merchant", "empty-parcels-of-courier", "empty-parcels-of-outlet" ->
                "empty-parcel";
            case "customs-mismatch", "borrowed-identities" -> "customs-mismatch";
            case "unlicensed" -> "unlicensed";
            case "re-entry" -> "re-entry";
            case Findings.SPOT_CHECK -> Findings.SPOT_CHECK;
            default -> "other";
        };
    }
}
