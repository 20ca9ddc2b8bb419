package org.chengxin.warning.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The findings that an office may see, and how well the models work.
 *
 * @param office whose districts are shown
 * @param kinds that one may choose; key → name
 * @param earlier, later the neighbouring pages
 */
public record WarningsPage(
        String office,
        List<Choice> kinds,
        @Nullable String kind,
        boolean open,
        List<Line> lines,
        List<Model> models,
        List<Run> runs,
        @Nullable String earlier,
        @Nullable String later) {

    public record Choice(String key, String name) {}

    /** @param matter where a person disposes of it; null while it is kept */
    public record Line(
            String id,
            String kind,
            String subject,
            String platform,
            String severity,
            String score,
            LocalDate day,
            boolean byStream,
            boolean sampled,
            @Nullable String matter,
            @Nullable String number,
            @Nullable String ending) {}

    /** @param precision as a percentage, or a word where nothing was decided */
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
