package org.chengxin.web.competence;

import java.util.List;
import org.chengxin.web.ui.FormError;
import org.chengxin.web.ui.Option;

/** The competence table with what is proposed for it. */
public record CompetencePage(
        List<Row> entries,
        List<Proposal> proposals,
        List<Option> kinds,
        List<Option> levels,
        List<Option> offices,
        Sent sent,
        List<FormError> errors) {

    /** What was typed, as it was. */
    public record Sent(String definition, String level, String territory, String office, String reason) {

        static final Sent NOTHING = new Sent("*", "district", "", "", "");
    }

    /** @param office its name; empty where the entry is taken away */
    public record Row(String kind, String level, String territory, String office) {}

    /** One that waits for its second person. */
    public record Proposal(String id, Row row, String reason) {}
}
