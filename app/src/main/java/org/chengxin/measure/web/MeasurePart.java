package org.chengxin.measure.web;

import java.util.List;
import java.util.UUID;
import org.chengxin.measure.Measure;
import org.chengxin.measure.execution.Execution;
import org.chengxin.measure.tray.ProposedMeasure;
import org.jspecify.annotations.Nullable;

/**
 * What a case's page shows of a measure.
 *
 * @param matter id of the case
 * @param measure null while nothing was decided
 * @param state word of what has become of it today
 * @param behind the case that proposed it
 * @param executions what its executors did
 * @param proposed what this case proposed itself
 * @param same others in force on the same facts
 * @param way every case, record, measure and publication of the same way; empty if the case stands alone
 */
public record MeasurePart(
        UUID matter,
        @Nullable Measure measure,
        String state,
        @Nullable ProposedMeasure behind,
        List<Execution> executions,
        List<ProposedMeasure> proposed,
        List<Measure> same,
        List<WayStop> way) {

    boolean isEmpty() {
        return measure == null && behind == null && executions.isEmpty() && proposed.isEmpty() && way.isEmpty();
    }
}
