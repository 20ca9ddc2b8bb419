package org.chengxin.rule.proposal;

import java.util.List;
import org.chengxin.shared.ProblemException;

/** Invalid content of a proposal, with all faults that its owner found. */
public class FaultyProposalException extends ProblemException {

    private final transient List<Line> faults;

    FaultyProposalException(List<Line> faults) {
        super(ProposalProblem.FAULTY, faults.get(0).key());
        this.faults = List.copyOf(faults);
    }

    public List<Line> faults() {
        return faults;
    }
}
