package org.chengxin.rule;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.Seals;
import org.chengxin.rule.Arrangement.State;
import org.chengxin.rule.calendar.ArrangementFile;
import org.chengxin.rule.calendar.WorkingDayCalendar;
import org.chengxin.rule.calendar.YearArrangement;
import org.chengxin.shared.InvalidValueException;
import org.chengxin.shared.ProblemException;
import org.chengxin.shared.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The working-day calendar in force, and how a new year's arrangement comes into it: by two persons, sealed. */
@Component
public class Calendars {

    private static final int LONGEST_FILE = 100_000;
    private static final int SHOWN = 20;

    /** How long another instance may go on with what it knows. */
    private static final Duration KNOWN = Duration.ofSeconds(30);

    private final ArrangementStore store;
    private final Seals seals;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private volatile @Nullable Loaded loaded;

    Calendars(
            ArrangementStore store,
            Seals seals,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.seals = seals;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    private record Loaded(WorkingDayCalendar calendar, Instant at) {}

    /** The shipped arrangements with those confirmed here. */
    public WorkingDayCalendar current() {
        Loaded known = loaded;
        Instant now = clock.instant();
        if (known == null || Duration.between(known.at(), now).compareTo(KNOWN) > 0) {
            known = new Loaded(with(null), now);
            loaded = known;
        }
        return known.calendar();
    }

    /**
     * Brings in a year's arrangement; another person has to confirm it.
     *
     * @param content as {@link ArrangementFile} reads it, of one year
     * @throws ProblemException where it cannot be read or contradicts another year's
     */
    public UUID propose(String content, UUID person) {
        YearArrangement arrangement = read(content);
        fits(arrangement);
        UUID id = Uuid7.next(clock);
        transaction.executeWithoutResult(
                status -> store.insert(id, arrangement.year(), content, person, clock.instant()));
        return id;
    }

    /** Puts it in force. */
    public void confirm(UUID proposal, UUID person) {
        Arrangement confirmed = transaction.execute(status -> {
            store.lock();
            Arrangement open = open(proposal);
            if (open.proposedBy().equals(person)) {
                throw new ProblemException(RuleProblem.SAME_PERSON, proposal.toString());
            }
            fits(open.days());
            Fact fact = ArrangementFacts.of(open, person, clock);
            store.decide(proposal, State.CONFIRMED, person, clock.instant(), fact.id(), seals.seal(List.of(fact)));
            return open;
        });
        loaded = null;
        events.publishEvent(new CalendarChanged(confirmed.year()));
    }

    /** Refuses it; who brought it in may take it back the same way. */
    public void refuse(UUID proposal, UUID person) {
        transaction.executeWithoutResult(status -> {
            store.lock();
            open(proposal);
            store.decide(proposal, State.REFUSED, person, clock.instant(), null, null);
        });
    }

    /** Open ones in front, then those decided last. */
    public List<Arrangement> arrangements() {
        return store.latest(SHOWN);
    }

    private Arrangement open(UUID proposal) {
        Arrangement found = store.find(proposal)
                .orElseThrow(() -> new ProblemException(RuleProblem.UNKNOWN_PROPOSAL, proposal.toString()));
        if (found.state() != State.PROPOSED) {
            throw new ProblemException(RuleProblem.ALREADY_DECIDED, proposal.toString());
        }
        return found;
    }

    private static YearArrangement read(String content) {
        // PostgreSQL takes no NUL in a text.
        if (content.indexOf('\0') >= 0) {
            throw new ProblemException(RuleProblem.UNREADABLE_ARRANGEMENT, "arrangement");
        }
        try {
            List<YearArrangement> years = content.length() > LONGEST_FILE
                    ? List.of()
                    : ArrangementFile.read(new StringReader(content.strip() + "\n"));
            if (years.size() != 1) {
                throw new ProblemException(RuleProblem.NOT_ONE_YEAR, "arrangement");
            }
            return years.get(0);
        } catch (InvalidValueException unreadable) {
            throw new ProblemException(RuleProblem.UNREADABLE_ARRANGEMENT, unreadable.code());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void fits(YearArrangement arrangement) {
        try {
            with(arrangement);
        } catch (InvalidValueException contradiction) {
            throw new ProblemException(RuleProblem.UNREADABLE_ARRANGEMENT, contradiction.code());
        }
    }

    private WorkingDayCalendar with(@Nullable YearArrangement another) {
        Map<Integer, YearArrangement> years = new TreeMap<>();
        ArrangementFile.shipped().forEach(each -> years.put(each.year(), each));
        store.confirmed().forEach(each -> years.put(each.year(), each.days()));
        if (another != null) {
            years.put(another.year(), another);
        }
        return WorkingDayCalendar.of(List.copyOf(years.values()));
    }
}
