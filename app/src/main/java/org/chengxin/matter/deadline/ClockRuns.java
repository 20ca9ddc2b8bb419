package org.chengxin.matter.deadline;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.database.DatabaseFault;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.definition.ClockDefinition;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.Step;
import org.chengxin.matter.definition.version.Definitions;
import org.chengxin.matter.procedure.Moves;
import org.chengxin.matter.procedure.Sealing;
import org.chengxin.matter.standing.ActBook;
import org.chengxin.matter.standing.Change;
import org.chengxin.matter.standing.ClockPolicy;
import org.chengxin.matter.standing.ClockPolicy.Doing;
import org.chengxin.matter.standing.Deed;
import org.chengxin.matter.standing.Overtaken;
import org.chengxin.matter.standing.RunningClock;
import org.chengxin.matter.standing.Standing;
import org.chengxin.matter.standing.Standings;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what is due by the clocks: reminders, steps for silence, escalation. Each clock is read again under the lock of its
 * matter, so that concurrent or resumed instances do nothing twice; the next run finds what was not reached.
 */
@Component
public class ClockRuns {

    private static final Logger LOG = LoggerFactory.getLogger(ClockRuns.class);

    private final Standings standings;
    private final ClockStore clocks;
    private final ActBook acts;
    private final Definitions definitions;
    private final Moves moves;
    private final Sealing sealing;
    private final Escalations escalations;
    private final TransactionTemplate transaction;
    private final LegalClock legalClock;

    ClockRuns(
            Standings standings,
            ClockStore clocks,
            ActBook acts,
            Definitions definitions,
            Moves moves,
            Sealing sealing,
            Escalations escalations,
            TransactionTemplate transaction,
            LegalClock legalClock) {
        this.standings = standings;
        this.clocks = clocks;
        this.acts = acts;
        this.definitions = definitions;
        this.moves = moves;
        this.sealing = sealing;
        this.escalations = escalations;
        this.transaction = transaction;
        this.legalClock = legalClock;
    }

    /** Looks at no more than {@code limit} clocks; returns on how many it acted. */
    public int run(int limit) {
        int done = 0;
        for (ClockStore.Due due : clocks.due(legalClock.today(), limit)) {
            try {
                done += Boolean.TRUE.equals(transaction.execute(status -> one(due.matter(), due.clock()))) ? 1 : 0;
            } catch (Overtaken | TransientDataAccessException again) {
                LOG.debug("a clock was overtaken and is looked at again");
            } catch (ProblemException refused) {
                LOG.warn(
                        "clock {} of {} waits: {}",
                        due.clock(),
                        due.matter(),
                        refused.problem().code());
                transaction.executeWithoutResult(status -> escalate(due.matter(), due.clock()));
                done++;
            } catch (IllegalStateException | IllegalArgumentException | NoSuchElementException broken) {
                // an unreadable clock must not block those after it
                LOG.error("clock {} of {} is passed over: {}", due.clock(), due.matter(), DatabaseFault.line(broken));
            }
        }
        return done;
    }

    private boolean one(MatterId id, String name) {
        if (!standings.tryLock(id)) {
            return false;
        }
        Standing matter = standings.find(id).orElseThrow();
        MatterDefinition definition = definitions.followed(matter.definition(), matter.version());
        RunningClock clock = matter.clock(name).orElse(null);
        ClockDefinition about = definition.clocks().get(name);
        if (clock == null || about == null || matter.ended() != null) {
            clocks.forget(id, name);
            return false;
        }
        LocalDate today = legalClock.today();
        Doing doing = ClockPolicy.doing(clock, about, today);
        Change change = new Change(matter, definition);
        switch (doing) {
            case NOTHING -> {
                return false;
            }
            case REMIND -> {
                change.tick(ClockPolicy.done(clock, doing, today));
                escalations.remind(change, about, clock);
                if (!acts.write(change)) {
                    throw new Overtaken();
                }
            }
            case SILENCE -> silence(change, about, clock, today);
            case TELL_HEAD, TELL_ABOVE -> escalate(change, clock, doing, today);
        }
        return true;
    }

    /** Takes the definition's step for silence; if the stage has none by a clock, the head is notified instead. */
    private void silence(Change change, ClockDefinition about, RunningClock clock, LocalDate today) {
        Step step = Optional.ofNullable(change.stageNow().steps().get(about.silence()))
                .filter(each -> each.by().contains("clock"))
                .orElse(null);
        if (step == null) {
            escalate(change, clock, Doing.TELL_HEAD, today);
            return;
        }
        change.tick(ClockPolicy.done(clock, Doing.SILENCE, today));
        UUID matter = change.before().id().value();
        moves.take(change, step, Deed.own(about.silence(), matter, step.tells(), step));
    }

    private void escalate(MatterId id, String name) {
        Standing matter = standings.locked(id);
        matter.clock(name)
                .filter(clock -> clock.due() != null && clock.next() != null)
                .ifPresent(clock -> escalate(
                        new Change(matter, definitions.followed(matter.definition(), matter.version())),
                        clock,
                        Doing.TELL_HEAD,
                        legalClock.today()));
    }

    private void escalate(Change change, RunningClock clock, Doing doing, LocalDate today) {
        change.tick(ClockPolicy.done(clock, doing, today));
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("clock", clock.clock());
        values.put("due", String.valueOf(clock.due()));
        values.put("to", doing == Doing.TELL_ABOVE ? "above" : "head");
        if (clock.held()) {
            values.put("held", true);
        }
        UUID matter = change.before().id().value();
        sealing.commit(change, Deed.own("escalate", matter, List.of(), null).withValues(values));
        escalations.escalate(change, clock, doing == Doing.TELL_ABOVE);
    }

    /** Recomputes due dates by the current calendar; returns the number of matters with a moved date. */
    public int recount(ClockPolicy policy) {
        int moved = 0;
        MatterId counted = null;
        ClockStore.Due last = ClockStore.Due.FIRST;
        for (List<ClockStore.Due> page = clocks.running(last); !page.isEmpty(); page = clocks.running(last)) {
            last = page.get(page.size() - 1);
            for (ClockStore.Due due : page) {
                boolean one = Boolean.TRUE.equals(transaction.execute(status -> recount(policy, due)));
                // clocks of a matter are consecutive
                moved += one && !due.matter().equals(counted) ? 1 : 0;
                counted = one ? due.matter() : counted;
            }
        }
        return moved;
    }

    private boolean recount(ClockPolicy policy, ClockStore.Due due) {
        Standing matter = standings.locked(due.matter());
        MatterDefinition definition = definitions.followed(matter.definition(), matter.version());
        RunningClock clock = matter.clock(due.clock()).orElse(null);
        ClockDefinition about = definition.clocks().get(due.clock());
        if (clock == null || about == null || clock.due() == null || matter.ended() != null || about.until() != null) {
            return false;
        }
        RunningClock counted = policy.recount(clock, about);
        if (counted.equals(clock)) {
            return false;
        }
        Change change = new Change(matter, definition);
        change.tick(counted);
        if (!acts.write(change)) {
            throw new Overtaken();
        }
        return true;
    }
}
