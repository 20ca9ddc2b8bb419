package org.chengxin.rule.proposal;

import java.util.List;

/**
 * What a change would do, found out without doing it.
 *
 * @param faults why it cannot be made; empty when it can
 * @param effects what becomes different, at least one line when it can be made
 */
public record DryRun(List<Line> faults, List<Line> effects) {

    public static DryRun refused(Line... faults) {
        return new DryRun(List.of(faults), List.of());
    }

    public static DryRun changes(Line... effects) {
        return new DryRun(List.of(), List.of(effects));
    }
}
