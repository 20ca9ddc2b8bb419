package org.chengxin.warning.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Findings visible to an office, and the accuracy of the models.
 *
 * @param office whose districts are shown
 * @param kinds to filter by; key → name
 * @param recall what is missed, in a sentence; null for the office of a district
 * @param earlier, later links to neighbouring pages
 */
public record WarningsPage(
        String office,
        List<Choice> kinds,
        @Nullable String kind,
        boolean open,
        List<Line> lines,
        List<Model> models,
        @Nullable String recall,
        List<Run> runs,
        @Nullable String earlier,
        @Nullable String later) {

    public record Choice(String key, String name) {}

    /**
     * @param place among findings of its kind
     * @param doubtful not found by newer models
     * @param matter the warning; null while there is none
     */
    public record Line(
            String id,
            String kind,
            String subject,
            String platform,
            String severity,
            String place,
            LocalDate day,
            boolean doubtful,
            boolean byStream,
            boolean sampled,
            @Nullable String matter,
            @Nullable String number,
            @Nullable String ending) {}

    /** @param precision percentage, or a word if nothing was decided */
    public record Model(
            String name,
            long found,
            long byStream,
            long raised,
            long borneOut,
            long falseAlarms,
            String precision,
            String lead,
            boolean calibrated) {}

    public record Run(LocalDate day, String platform, long records, long unread, int findings, int raised) {}
}
