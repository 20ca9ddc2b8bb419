package org.chengxin.warning;

import java.util.Random;
import java.util.Set;
import org.chengxin.warning.SealedFinding.Severity;

/** Rules for the selection and severity of findings. */
final class WarningPolicy {

    /** Kinds that can be corrected by a due date; for all others evidence is secured first. */
    private static final Set<String> LIGHT = Set.of("unlicensed", "copied-reviews", "fake-review");

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

    /**
     * How many subjects the weekly selection may still take, within the capacity and with places reserved for streams, whose
     * findings are current.
     *
     * @param kept places reserved for streams
     * @param taken subjects selected within the week, those of streams included
     */
    static int places(int capacity, int kept, int taken, int takenByStreams) {
        int free = Math.max(0, Math.min(kept, capacity) - takenByStreams);
        return Math.max(0, capacity - free - taken);
    }

    static Severity severity(String kind) {
        return LIGHT.contains(kind) ? Severity.LIGHT : Severity.SERIOUS;
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
            default -> "other";
        };
    }
}
