package org.chengxin.web.proposal;

import java.util.List;
import java.util.Set;
import org.chengxin.rule.proposal.ProposalList.Step;
import org.chengxin.web.ui.Moment;
import org.chengxin.web.ui.Term;

/**
 * One change that takes two persons.
 *
 * @param effects what it would do now, in words; empty if it is closed
 * @param faults why it would become void when decided, in words
 * @param lacking the appointment without which nobody can decide it, in words; empty if somebody can
 * @param steps the reader's possible steps
 * @param problem why the last step was refused, in words; empty if it was not
 */
public record ProposalPage(
        String id,
        String title,
        String state,
        boolean open,
        List<Term> terms,
        List<String> effects,
        List<String> faults,
        String content,
        List<Moment> history,
        String lacking,
        Set<Step> steps,
        String problem) {

    public boolean may(Step step) {
        return steps.contains(step);
    }
}
