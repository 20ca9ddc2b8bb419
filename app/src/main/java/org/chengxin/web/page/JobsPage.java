package org.chengxin.web.page;

import java.util.List;
import org.chengxin.job.Jobs;
import org.jspecify.annotations.Nullable;

/**
 * The jobs and their state.
 *
 * @param asked name of the job just requested; null if none was
 */
public record JobsPage(List<Jobs.State> jobs, @Nullable String asked) {

    /** The last part of the state's text key. */
    public static String state(Jobs.State job) {
        if (job.by() != null) {
            return "running";
        } else if (job.failures() > 0) {
            return "failing";
        }
        return job.last() == null ? "new" : "waiting";
    }
}
