package org.chengxin.subject.roster;

import java.util.Arrays;
import org.chengxin.intake.sheet.SheetTemplate;
import org.chengxin.web.Texts;
import org.springframework.stereotype.Component;

/** The empty roster to fill in, with headings in the reader's language. */
@Component
class RosterTemplate {

    private final Texts texts;

    RosterTemplate(Texts texts) {
        this.texts = texts;
    }

    SheetTemplate sheet() {
        return new SheetTemplate(
                texts.of("subject.roster.sheet"),
                texts.of("subject.roster.help"),
                Arrays.stream(RosterColumn.values())
                        .map(column -> new SheetTemplate.Heading(
                                texts.of(column.text()), column.required(), texts.of(column.text() + ".hint")))
                        .toList());
    }
}
