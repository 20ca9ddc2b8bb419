package org.chengxin.warning.web;

import java.time.LocalDate;
import java.util.List;
import org.chengxin.web.ui.Chart;
import org.chengxin.web.ui.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A finding as an officer reads it: the answer, three reasons and what speaks against, then the details.
 *
 * @param answer who, where, how many records and since when, in a sentence
 * @param suspected false for a merchant drawn by lot, of whom nothing is suspected
 * @param experience what became of earlier findings of the kind
 * @param recheck what newer models say; null if they have not looked at it
 * @param strongest the first reasons, largest first
 * @param others further reasons
 * @param counters innocent explanations that were checked
 * @param named, nearby entities it is about, and others involved
 * @param inputs records behind it, each with its proof
 */
public record WarningPage(
        String id,
        String kind,
        String answer,
        boolean suspected,
        String experience,
        @Nullable String recheck,
        @Nullable String subjectPage,
        String addressee,
        String platform,
        String model,
        String severity,
        String footing,
        String score,
        LocalDate day,
        boolean byStream,
        boolean sampled,
        @Nullable String matter,
        @Nullable String number,
        @Nullable String ending,
        List<Reason> strongest,
        List<Reason> others,
        List<String> counters,
        List<String> named,
        List<String> nearby,
        List<Input> inputs,
        int all,
        @Nullable RingPicture ring,
        List<Chart> charts) {

    /** @param fact id for the record's proof; null if stored elsewhere */
    public record Input(
            String type,
            String key,
            @Nullable String fact,
            @Nullable String position) {}
}
