package org.chengxin.warning;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How well a model works, by what became of its warnings.
 *
 * @param byStream of those found, what streams saw as it came in
 * @param borneOut put right, passed on as a clue, or a measure proposed
 * @param falseAlarms dismissed, but not because the thing was known already
 * @param lead the median of days from the first record to the finding, of those borne out
 */
public record ModelFigures(
        String model,
        long found,
        long byStream,
        long raised,
        long borneOut,
        long falseAlarms,
        @Nullable Integer lead) {

    /** With fewer decided ones a share says nothing, and a score is a rank that synthetic data calibrated. */
    public static final int ENOUGH = 30;

    /** Of the decided ones the share that was borne out; empty where nothing was decided. */
    public OptionalDouble precision() {
        long decided = borneOut + falseAlarms;
        return decided == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) borneOut / decided);
    }

    public boolean calibrated() {
        return borneOut + falseAlarms >= ENOUGH;
    }
}
