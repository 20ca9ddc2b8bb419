package org.chengxin.warning.web;

import java.time.LocalDate;
import java.util.List;
import org.chengxin.web.ui.Chart;
import org.chengxin.web.ui.Reason;
import org.jspecify.annotations.Nullable;

/**
 * One finding as an officer reads it.
 *
 * @param reasons what adds to the score, the heaviest first
 * @param counters the innocent explanations that were looked for
 * @param named, nearby who is meant, and who only has to do with it
 * @param inputs the records it rests on, each with its proof
 */
public record WarningPage(
        String id,
        String kind,
        String subject,
        @Nullable String subjectPage,
        String addressee,
        String platform,
        String model,
        boolean calibrated,
        String severity,
        String footing,
        String score,
        LocalDate day,
        boolean byStream,
        boolean sampled,
        @Nullable String matter,
        @Nullable String number,
        @Nullable String ending,
        List<Reason> reasons,
        List<String> counters,
        List<String> named,
        List<String> nearby,
        List<Input> inputs,
        int all,
        @Nullable RingPicture ring,
        List<Chart> charts) {

    /** @param fact where the record's proof is; null where it is kept elsewhere */
    public record Input(
            String type,
            String key,
            @Nullable String fact,
            @Nullable String position) {}
}
