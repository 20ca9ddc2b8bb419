package org.chengxin.matter.web.queue;

import org.chengxin.field.Field;
import org.chengxin.web.Texts;
import org.chengxin.web.list.Cell;
import org.chengxin.web.list.Listing;

/** The columns of an inbox, and the words of its filters. */
final class InboxList {

    static final Field WHOSE = Field.code("whose", "waiting", "mine", "all").named("matter.inbox.whose.");
    static final Field STATE = Field.code("state", "open", "closed", "all").named("matter.inbox.state.");
    static final Field DUE = Field.code("due", "any", "today", "soon", "overdue", "provisional", "unread")
            .named("matter.inbox.due.");

    private static final int LONGEST = 300;

    private InboxList() {}

    /** @param chosen whether lines can be chosen for an act on many */
    static Listing<InboxPage.Line> of(Texts texts, boolean chosen) {
        return Listing.<InboxPage.Line>of(Filters.PAGE, "matter.inbox.", texts)
                .sorted(
                        Field.text("number", LONGEST),
                        line -> Cell.of(line.number()).to(Filters.PAGE + "/" + line.id()))
                .sorted(Field.text("kind", LONGEST), InboxPage.Line::kind)
                .sorted(Field.text("stage", LONGEST), line -> stage(line, texts))
                .sorted(Field.date("due"), line -> due(line, texts))
                .filed(Field.date("day"), line -> line.due().due())
                .sorted(Field.date("opened"), InboxPage.Line::opened)
                .column(
                        Field.text("role", LONGEST),
                        line -> Cell.of(line.role()).note(line.office()))
                .column(Field.text("handler", LONGEST), line -> handler(line, texts))
                .usually("due")
                .chosenBy(line -> chosen ? line.id() : null);
    }

    private static Cell stage(InboxPage.Line line, Texts texts) {
        Cell stage = Cell.of(line.stage());
        return line.pending() ? stage.badge(texts.of("matter.pending.waits"), "accent") : stage;
    }

    private static Cell due(InboxPage.Line line, Texts texts) {
        if (!line.ended().isEmpty()) {
            return Cell.of(texts.of("matter.inbox.ended", line.ended())).toned("grey");
        }
        String tone = line.due().tone();
        Cell due = Cell.of(line.due().words())
                .toned(tone.equals("plain") ? "grey" : tone)
                .note(line.due().due());
        return line.due().provisional() ? due.badge(texts.of("matter.provisional"), "soon") : due;
    }

    private static Cell handler(InboxPage.Line line, Texts texts) {
        return Cell.of(line.handler().isEmpty() ? texts.of("matter.inbox.unassigned") : line.handler());
    }
}
