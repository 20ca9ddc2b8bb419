package org.chengxin.shared;

/** A request that cannot be served, with the reason told to the caller; never holds personal data. */
public class ProblemException extends RuntimeException {

    private final Problem problem;

    /** @param detail what exactly, shown beside the problem's own text; the name of a field, never its content */
    public ProblemException(Problem problem, String detail) {
        super(detail, null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
