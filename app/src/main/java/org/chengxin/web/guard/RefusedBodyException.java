package org.chengxin.web.guard;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rest of a body is not read; however deep the reader that met it wraps it, it is found again. Unchecked, since the
 * server answers each failed reading that it knows of with 400 itself.
 */
public final class RefusedBodyException extends RuntimeException {

    private static final int DEEPEST = 20;

    private final GuardProblem problem;

    RefusedBodyException(GuardProblem problem) {
        super(problem.code());
        this.problem = problem;
    }

    /** The refusal that caused a failure, if one did. */
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
