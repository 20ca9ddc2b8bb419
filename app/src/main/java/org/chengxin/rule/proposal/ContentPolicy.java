package org.chengxin.rule.proposal;

import java.time.LocalDate;
import org.chengxin.shared.ProblemException;

/** Validation common to all proposals. */
final class ContentPolicy {

    static final int LONGEST_CONTENT = 500_000;
    static final int LONGEST_REASON = 500;
    static final int LONGEST_WAIT_YEARS = 5;

    private ContentPolicy() {}

    static void require(Wanted wanted, LocalDate today) {
        String reason = wanted.reason();
        require(!reason.isBlank() && reason.length() <= LONGEST_REASON && isText(reason), ProposalProblem.REASON);
        require(
                !wanted.object().isBlank()
                        && wanted.object().length() <= Proposals.LONGEST_OBJECT
                        && wanted.content().length() <= LONGEST_CONTENT
                        && isText(wanted.object())
                        && isText(wanted.content()),
                ProposalProblem.CONTENT);
        LocalDate from = wanted.from();
        require(
                from == null || !from.isBefore(today) && !from.isAfter(today.plusYears(LONGEST_WAIT_YEARS)),
                ProposalProblem.DAY);
    }

    /** Line breaks and tabs are allowed; PostgreSQL text cannot hold NUL. */
    private static boolean isText(String text) {
        return text.chars()
                .noneMatch(each -> Character.isISOControl(each) && each != '\n' && each != '\r' && each != '\t');
    }

    private static void require(boolean sound, ProposalProblem problem) {
        if (!sound) {
            throw new ProblemException(problem, "proposal");
        }
    }
}
