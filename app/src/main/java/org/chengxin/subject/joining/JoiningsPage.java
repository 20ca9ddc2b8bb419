package org.chengxin.subject.joining;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The joins that wait for a decision.
 *
 * @param page from 1
 * @param problem the code of why the last proposal was refused
 */
public record JoiningsPage(
        List<Joining> joinings,
        long all,
        int page,
        boolean more,
        @Nullable String problem) {}
