package org.chengxin.measure.web;

import java.time.LocalDate;
import java.util.List;
import org.chengxin.measure.Measure;
import org.jspecify.annotations.Nullable;

/**
 * Measures that the public may see.
 *
 * @param words that the reader searched for
 * @param next cursor of the next page
 */
public record MeasuresPage(
        List<Line> lines, String words, @Nullable String next) {

    /** @param code null for a subject without one */
    public record Line(
            Measure measure, String name, @Nullable String code, boolean endsTonight) {

        static Line of(Measure measure, String name, @Nullable String code, LocalDate today) {
            return new Line(measure, name, code, measure.endsTonight(today));
        }
    }
}
