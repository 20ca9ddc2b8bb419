package org.chengxin.measure.web;

import java.time.LocalDate;
import org.chengxin.measure.Measure;
import org.chengxin.web.list.ListPage;
import org.jspecify.annotations.Nullable;

/** Measures that the public may see. */
public record MeasuresPage(ListPage list) {

    /** @param code null for a subject without one */
    public record Line(
            Measure measure, String name, @Nullable String code, boolean endsTonight) {

        static Line of(Measure measure, String name, @Nullable String code, LocalDate today) {
            return new Line(measure, name, code, measure.endsTonight(today));
        }
    }
}
