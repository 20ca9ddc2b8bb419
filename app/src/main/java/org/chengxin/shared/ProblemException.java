package org.chengxin.shared;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request that cannot be served, with the reason told to the caller; never holds personal data. */
public class ProblemException extends RuntimeException {

    private final Problem problem;

    private final @Nullable Duration retryAfter;

    /** @param detail what exactly, shown beside the problem's own text; the name of a field, never its content */
    public ProblemException(Problem problem, String detail) {
        this(problem, detail, null);
    }

    /** @param retryAfter how long the caller has to wait before the request can succeed; null if that does not help */
    public ProblemException(Problem problem, String detail, @Nullable Duration retryAfter) {
        super(detail, null, false, false);
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    public Problem problem() {
        return problem;
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
