package org.chengxin.measure.web;

import java.util.List;
import org.chengxin.measure.Measure;
import org.chengxin.measure.execution.Execution;

/**
 * What applies to a subject, until when, and how to end it.
 *
 * @param own whether the reader is the subject or its officer, who sees what is not public and what is over
 */
public record AppliesPart(List<Applied> measures, boolean own) {

    /**
     * @param state word of what has become of it today
     * @param executions who was asked to carry it out; empty for the public
     */
    public record Applied(Measure measure, String state, boolean endsTonight, List<Execution> executions) {}
}
