package org.chengxin.measure.web;

import java.time.LocalDate;
import org.chengxin.creditfile.CreditRecord;
import org.chengxin.matter.Matter;
import org.chengxin.measure.Measure;
import org.chengxin.shared.Label;
import org.jspecify.annotations.Nullable;

/**
 * A step of the way from a clue to a measure.
 *
 * @param title of the kind of case, or of the measure; null where a text tells it
 * @param text key of the text in place of a title; empty with one
 * @param number of the case or the record; empty for a publication
 * @param address of its page
 * @param stage that the case is at; null for what is no case
 * @param state text key of a measure's state, or of what a record lacks; empty for others
 */
public record WayStop(
        LocalDate day,
        @Nullable Label title,
        String text,
        String number,
        String address,
        @Nullable Label stage,
        String state) {

    static WayStop of(Matter matter) {
        return new WayStop(
                matter.opened(),
                matter.title(),
                "",
                matter.number(),
                "/workbench/matters/" + matter.id(),
                matter.stageTitle(),
                "");
    }

    static WayStop of(CreditRecord record) {
        return new WayStop(
                record.decided(), null, record.label(), record.number(), "/records/" + record.fact(), null, "");
    }

    /** A number that a case gives and no record of its parties has. */
    static WayStop unreported(Matter matter, String number) {
        return new WayStop(
                matter.opened(),
                null,
                "measure.way.unreported",
                number,
                "/workbench/matters/" + matter.id(),
                null,
                "measure.way.to-check");
    }

    static WayStop taken(Measure measure, String state) {
        return new WayStop(
                measure.since(),
                measure.item().title(),
                "",
                measure.number(),
                "/records/" + measure.id(),
                null,
                "measure.state." + state);
    }

    static WayStop published(MeasuresPage.Line line) {
        return new WayStop(
                line.measure().since(),
                null,
                "measure.way.published",
                "",
                "/subjects/" + line.measure().subject(),
                null,
                "");
    }
}
