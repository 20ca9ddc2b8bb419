package org.chengxin.rule.proposal;

import java.util.List;
import org.chengxin.shared.ProblemException;

/** A content that cannot be proposed, with everything that its owner finds wrong with it. */
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
