package org.chengxin.rule.proposal;

import java.util.List;

/**
 * Result of simulating a change.
 *
 * @param faults why it cannot be made; empty if it can
 * @param effects what would change, at least one line if it can be made
 */
public record DryRun(List<Line> faults, List<Line> effects) {

    public static DryRun refused(Line... faults) {
        return new DryRun(List.of(faults), List.of());
    }

    public static DryRun changes(Line... effects) {
        return new DryRun(List.of(), List.of(effects));
    }
}
