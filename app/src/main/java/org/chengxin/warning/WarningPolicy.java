package org.chengxin.warning;

import java.util.Random;
import java.util.Set;
import org.chengxin.warning.SealedFinding.Severity;

/** Which findings a person looks at, and how they are handled. */
final class WarningPolicy {

    /** Kinds that can be put right by a date; of all others the evidence comes first. */
    private static final Set<String> LIGHT = Set.of("unlicensed", "copied-reviews", "fake-review");

    private WarningPolicy() {}

    /**
     * A share of the findings by lot, whatever they score: without it nobody would learn what the models rank too low.
     *
     * @param share 0 to 1
     * @param seed the run, so that the lot can be drawn again
     */
    static boolean[] lots(int findings, double share, long seed) {
        boolean[] lots = new boolean[findings];
        Random random = new Random(seed);
        for (int each = 0; each < findings; each++) {
            lots[each] = random.nextDouble() < share;
        }
        return lots;
    }

    /**
     * How many subjects the weekly choice may still put before people: some places are kept for what streams see, which
     * is going on now, and nobody looks at more than the capacity.
     *
     * @param kept places kept for streams
     * @param taken subjects chosen within a week, those that streams saw among them
     */
    static int places(int capacity, int kept, int taken, int takenByStreams) {
        int free = Math.max(0, Math.min(kept, capacity) - takenByStreams);
        return Math.max(0, capacity - free - taken);
    }

    static Severity severity(String kind) {
        return LIGHT.contains(kind) ? Severity.LIGHT : Severity.SERIOUS;
    }

    /** The word of the warning's own list of kinds. */
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
            default -> "other";
        };
    }
}
