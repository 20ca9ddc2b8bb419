package org.chengxin.matter.web.view;

import java.time.LocalDate;
import java.util.List;
import org.chengxin.matter.Matter;
import org.chengxin.matter.Matter.Deadline.State;
import org.chengxin.matter.definition.Basis;
import org.chengxin.matter.definition.DeadlineDefinition.Unit;
import org.chengxin.rule.Calendars;
import org.chengxin.rule.LegalClock;
import org.chengxin.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Due dates in the reader's language. */
@Component
public class DueViews {

    private final Texts texts;
    private final LegalClock clock;
    private final Calendars calendars;

    DueViews(Texts texts, LegalClock clock, Calendars calendars) {
        this.texts = texts;
        this.clock = clock;
        this.calendars = calendars;
    }

    /** Clocks that have not ended. */
    List<DueView> of(Matter matter) {
        return matter.clocks().stream()
                .filter(deadline -> deadline.state() != State.ENDED)
                .map(this::of)
                .toList();
    }

    private DueView of(Matter.Deadline deadline) {
        DueView due = of(deadline.due(), deadline.unit(), deadline.provisional() && !deadline.confirmed());
        return new DueView(
                deadline.title().in(texts.english()),
                due.due(),
                due.words(),
                due.tone(),
                due.provisional(),
                deadline.unconfirmed(),
                basis(deadline.basis()));
    }

    /**
     * A due date in a list.
     *
     * @param unit of its period; null for none
     */
    public DueView of(@Nullable LocalDate due, @Nullable Unit unit, boolean provisional) {
        if (due == null) {
            return new DueView("", "", texts.of("matter.due.none"), "plain", false, false, "");
        }
        DuePolicy.Distance distance =
                DuePolicy.distance(due, clock.today(), unit == Unit.WORKING_DAYS, calendars.current());
        return new DueView(
                "",
                due.toString(),
                texts.of("matter.due." + distance.word(), distance.days()),
                distance.tone(),
                provisional,
                false,
                "");
    }

    /** Citation of the legal basis; empty for none. */
    public static String basis(@Nullable Basis basis) {
        return basis == null ? "" : basis.cited();
    }
}
