package org.chengxin.warning;

import java.util.List;
import java.util.OptionalDouble;
import org.chengxin.detection.learn.IsotonicCalibration;

/**
 * 校准: share of findings of one kind and about this strength that were borne out.
 *
 * @param decided number of outcomes it is estimated from
 */
public record Calibration(int decided, IsotonicCalibration steps) {

    /** With fewer outcomes a share says nothing. */
    public static final int ENOUGH = 30;

    /** @param borneOut whether the examination confirmed the finding */
    record Outcome(double strength, boolean borneOut) {}

    static Calibration of(List<Outcome> outcomes) {
        double[] strength = outcomes.stream().mapToDouble(Outcome::strength).toArray();
        boolean[] borneOut = new boolean[strength.length];
        for (int at = 0; at < borneOut.length; at++) {
            borneOut[at] = outcomes.get(at).borneOut();
        }
        return new Calibration(outcomes.size(), IsotonicCalibration.of(strength, borneOut));
    }

    /** Probability of being borne out; empty as long as there are not {@link #ENOUGH} outcomes. */
    public OptionalDouble at(SealedFinding finding) {
        return decided < ENOUGH ? OptionalDouble.empty() : steps.at(finding.strength());
    }
}
