package org.chengxin.web.guard;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A body was refused while being read; {@link #in} finds it under wrapping exceptions, 20 levels deep at most. Unchecked,
 * since the server answers checked read failures with 400 itself.
 */
public final class RefusedBodyException extends RuntimeException {

    private static final int DEEPEST = 20;

    private final GuardProblem problem;

    RefusedBodyException(GuardProblem problem) {
        super(problem.code());
        this.problem = problem;
    }

    /** The refusal that caused a failure, if any. */
    public static Optional<GuardProblem> in(@Nullable Throwable failure) {
        Throwable each = failure;
        for (int depth = 0; each != null && depth < DEEPEST; depth++) {
            if (each instanceof RefusedBodyException refused) {
                return Optional.of(refused.problem);
            }
            each = each.getCause();
        }
        return Optional.empty();
    }
}
