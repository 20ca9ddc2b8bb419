package org.chengxin.warning;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Accuracy of a model, from the outcomes of its warnings.
 *
 * @param byStream findings that came from streams
 * @param borneOut true positives: corrected, passed on as a clue, or a measure proposed
 * @param falseAlarms dismissed, except as already known
 * @param lead median days from the first record to the finding, over true positives
 */
public record ModelFigures(
        String model,
        long found,
        long byStream,
        long raised,
        long borneOut,
        long falseAlarms,
        @Nullable Integer lead) {

    /** Precision: share of decided warnings that were confirmed; empty if none was decided. */
    public OptionalDouble precision() {
        long decided = borneOut + falseAlarms;
        return decided == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) borneOut / decided);
    }

    public boolean calibrated() {
        return borneOut + falseAlarms >= Calibration.ENOUGH;
    }
}
