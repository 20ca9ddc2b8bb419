package org.chengxin.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chengxin.code.InvalidValueException;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.Seals;
import org.chengxin.rule.calendar.WorkingDayCalendar;
import org.chengxin.rule.calendar.YearArrangement;
import org.chengxin.rule.proposal.Authority;
import org.chengxin.rule.proposal.DryRun;
import org.chengxin.rule.proposal.Line;
import org.chengxin.rule.proposal.Owners;
import org.chengxin.rule.proposal.Proposal;
import org.chengxin.rule.proposal.ProposalKind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Proposal kind: a year's holiday arrangement. It moves the due dates of all departments, so that one of them owns it. */
@Component
class CalendarKind implements ProposalKind {

    private static final int SHOWN = 40;

    private final Calendars calendars;
    private final ArrangementStore store;
    private final Owners owners;
    private final Seals seals;
    private final ApplicationEventPublisher events;

    CalendarKind(
            Calendars calendars, ArrangementStore store, Owners owners, Seals seals, ApplicationEventPublisher events) {
        this.calendars = calendars;
        this.store = store;
        this.owners = owners;
        this.seals = seals;
        this.events = events;
    }

    @Override
    public String name() {
        return Calendars.KIND;
    }

    @Override
    public Authority authority(String year, String content) {
        return Authority.department(owners.of(Calendars.KIND, year));
    }

    @Override
    public DryRun dryRun(String year, String content, LocalDate from) {
        Optional<YearArrangement> read = Calendars.read(content);
        if (read.isEmpty() || !String.valueOf(read.get().year()).equals(year)) {
            return DryRun.refused(Line.of("rule.proposal.calendar.unreadable"));
        }
        try {
            return new DryRun(List.of(), effects(read.get(), calendars.with(null), calendars.with(read.get())));
        } catch (InvalidValueException contradiction) {
            return DryRun.refused(Line.of("rule.proposal.calendar.contradicts"));
        }
    }

    private static List<Line> effects(YearArrangement next, WorkingDayCalendar now, WorkingDayCalendar then) {
        List<Line> effects = new ArrayList<>();
        LocalDate.of(next.year(), 1, 1)
                .datesUntil(LocalDate.of(next.year() + 1, 1, 1))
                .filter(day -> now.isWorkingDay(day) != then.isWorkingDay(day))
                .map(day -> Line.of("rule.proposal.calendar." + (then.isWorkingDay(day) ? "worked" : "off"), day))
                .limit(SHOWN)
                .forEach(effects::add);
        effects.add(Line.of("rule.proposal.calendar.recount", next.days().size()));
        return effects;
    }

    @Override
    public String base(String year) {
        return store.confirmed().stream()
                .filter(each -> String.valueOf(each.year()).equals(year))
                .map(each -> each.id().toString())
                .reduce("shipped", (earlier, later) -> later);
    }

    @Override
    public void apply(Proposal proposal) {
        Arrangement arrangement =
                Arrangement.of(proposal, Calendars.read(proposal.content()).orElseThrow());
        Fact fact = ArrangementFacts.of(arrangement);
        store.insert(arrangement, proposal.content(), fact.id(), seals.seal(List.of(fact)));
    }

    @Override
    public void committed(Proposal proposal) {
        calendars.forget();
        events.publishEvent(new CalendarChanged(Integer.parseInt(proposal.object())));
    }

    @Override
    public Line title(String year) {
        return Line.of("rule.proposal.calendar.title", year);
    }
}
