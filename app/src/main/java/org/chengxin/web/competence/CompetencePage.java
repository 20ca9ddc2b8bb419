package org.chengxin.web.competence;

import java.util.List;
import org.chengxin.web.ui.FormError;
import org.chengxin.web.ui.Option;

/** The competence table and the proposals for it. */
public record CompetencePage(
        List<Row> entries,
        List<Proposal> proposals,
        List<Option> kinds,
        List<Option> levels,
        List<Option> offices,
        Sent sent,
        List<FormError> errors) {

    /** The form's values as typed. */
    public record Sent(String definition, String level, String territory, String office, String reason) {

        static final Sent NOTHING = new Sent("*", "district", "", "", "");
    }

    /** @param office its name; empty if the entry is to be removed */
    public record Row(String kind, String level, String territory, String office) {}

    /** A proposal that waits for a second person. */
    public record Proposal(String id, Row row, String reason) {}
}
