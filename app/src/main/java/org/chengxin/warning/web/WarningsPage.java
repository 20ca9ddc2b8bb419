package org.chengxin.warning.web;

import java.time.LocalDate;
import java.util.List;
import org.chengxin.web.list.ListPage;
import org.jspecify.annotations.Nullable;

/**
 * Findings visible to an office, and the accuracy of the models.
 *
 * @param office whose districts are shown
 * @param recall what is missed, in a sentence; null for the office of a district
 */
public record WarningsPage(
        String office,
        ListPage list,
        List<Model> models,
        @Nullable String recall,
        List<Run> runs) {

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
