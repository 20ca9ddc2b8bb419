package org.chengxin.matter.deadline;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chengxin.database.DatabaseFault;
import org.chengxin.database.RequestCache;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.deadline.DeadlineStore.Due;
import org.chengxin.matter.definition.DeadlineDefinition;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.Step;
import org.chengxin.matter.definition.version.Definitions;
import org.chengxin.matter.procedure.Moves;
import org.chengxin.matter.procedure.Sealing;
import org.chengxin.matter.state.ActDraft;
import org.chengxin.matter.state.ActStore;
import org.chengxin.matter.state.DeadlinePolicy;
import org.chengxin.matter.state.DeadlinePolicy.Doing;
import org.chengxin.matter.state.MatterState;
import org.chengxin.matter.state.MatterStates;
import org.chengxin.matter.state.RunningDeadline;
import org.chengxin.matter.state.StaleStateException;
import org.chengxin.matter.state.Transition;
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
public class DeadlineRuns {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineRuns.class);

    /** Each waits two seconds for whoever holds the matter. */
    private static final int ATTEMPTS = 3;

    /** Clocks of one transaction: an act on one of their matters waits for all. */
    private static final int TOGETHER = 50;

    private final MatterStates states;
    private final DeadlineStore clocks;
    private final ActStore acts;
    private final Definitions definitions;
    private final Moves moves;
    private final Sealing sealing;
    private final Escalations escalations;
    private final TransactionTemplate transaction;
    private final LegalClock legalClock;

    DeadlineRuns(
            MatterStates states,
            DeadlineStore clocks,
            ActStore acts,
            Definitions definitions,
            Moves moves,
            Sealing sealing,
            Escalations escalations,
            TransactionTemplate transaction,
            LegalClock legalClock) {
        this.states = states;
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
        return run(limit, new HashSet<>());
    }

    /** @param left clocks that are passed over: those that somebody held, added here */
    int run(int limit, Set<Due> left) {
        List<Due> due = clocks.due(legalClock.today(), limit).stream()
                .filter(each -> !left.contains(each))
                .toList();
        Map<Due, Boolean> reached = new HashMap<>();
        for (int from = 0; from < due.size(); from += TOGETHER) {
            reached.putAll(together(due.subList(from, Math.min(from + TOGETHER, due.size()))));
        }
        int done = (int) reached.values().stream().filter(acted -> acted).count();
        if (reached.size() < due.size()) {
            // another run had some of the others, and has done them by now
            Set<Due> still = new HashSet<>(clocks.due(legalClock.today(), limit));
            for (Due each : due) {
                done += !reached.containsKey(each) && still.contains(each) ? alone(each, left) : 0;
            }
        }
        return done;
    }

    /**
     * Clocks of matters that nobody holds, one of each, in one transaction, since a commit costs more than a step.
     *
     * @return on which it acted, of those it reached; none if one of them failed
     */
    private Map<Due, Boolean> together(List<Due> some) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> RequestCache.acting(() -> {
                Map<MatterId, MatterState> free = new HashMap<>();
                states.lockedIfFree(some.stream().map(Due::matter).toList())
                        .forEach(matter -> free.put(matter.id(), matter));
                Map<Due, Boolean> reached = new HashMap<>();
                for (Due due : some) {
                    MatterState matter = free.remove(due.matter());
                    if (matter != null) {
                        reached.put(due, one(matter, due.clock()));
                    }
                }
                return reached;
            })));
        } catch (RuntimeException failed) {
            LOG.debug("some clocks are done one by one: {}", DatabaseFault.line(failed));
            return Map.of();
        }
    }

    /** @return 1 if it acted */
    private int alone(Due due, Set<Due> left) {
        try {
            return tried(due, left) ? 1 : 0;
        } catch (ProblemException refused) {
            LOG.warn(
                    "clock {} of {} waits: {}",
                    due.clock(),
                    due.matter(),
                    refused.problem().code());
            transaction.executeWithoutResult(status -> escalate(due.matter(), due.clock()));
            return 1;
        } catch (IllegalStateException | IllegalArgumentException | NoSuchElementException broken) {
            // an unreadable clock must not block those after it
            LOG.error("clock {} of {} is passed over: {}", due.clock(), due.matter(), DatabaseFault.line(broken));
            return 0;
        }
    }

    /** Whether it acted; who overtakes or holds it for a moment only delays it, so that a day is not over before its clocks are. */
    private boolean tried(Due due, Set<Due> left) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                return Boolean.TRUE.equals(transaction.execute(status -> {
                    // whoever waits for the end of this run relies on it: an act under way is waited for, a hung one is
                    // not
                    states.lockSoon(due.matter());
                    return one(states.find(due.matter()).orElseThrow(), due.clock());
                }));
            } catch (StaleStateException | TransientDataAccessException again) {
                LOG.debug("clock {} of {} was overtaken", due.clock(), due.matter());
            }
        }
        LOG.warn("clock {} of {} is left to the next run", due.clock(), due.matter());
        left.add(due);
        return false;
    }

    /** @param matter as it stands under its lock */
    private boolean one(MatterState matter, String name) {
        MatterDefinition definition = definitions.followed(matter.definition(), matter.version());
        RunningDeadline deadline = matter.clock(name).orElse(null);
        DeadlineDefinition about = definition.clocks().get(name);
        if (deadline == null || about == null || matter.ended() != null) {
            clocks.forget(matter.id(), name);
            return false;
        }
        LocalDate today = legalClock.today();
        Doing doing = DeadlinePolicy.doing(deadline, about, today);
        Transition transition = new Transition(matter, definition);
        switch (doing) {
            case NOTHING -> {
                return false;
            }
            case REMIND -> {
                transition.tick(DeadlinePolicy.done(deadline, doing, today));
                escalations.remind(transition, about, deadline);
                if (!acts.write(transition)) {
                    throw new StaleStateException();
                }
            }
            case SILENCE -> silence(transition, about, deadline, today);
            case TELL_HEAD, TELL_ABOVE -> escalate(transition, deadline, doing, today);
        }
        return true;
    }

    /** Takes the definition's step for silence; if the stage has none by a clock, the head is notified instead. */
    private void silence(Transition transition, DeadlineDefinition about, RunningDeadline deadline, LocalDate today) {
        Step step = Optional.ofNullable(transition.stageNow().steps().get(about.onExpiry()))
                .filter(each -> each.by().contains("clock"))
                .orElse(null);
        if (step == null) {
            escalate(transition, deadline, Doing.TELL_HEAD, today);
            return;
        }
        transition.tick(DeadlinePolicy.done(deadline, Doing.SILENCE, today));
        UUID matter = transition.before().id().value();
        moves.take(transition, step, ActDraft.own(about.onExpiry(), matter, step.notifies(), step));
    }

    private void escalate(MatterId id, String name) {
        MatterState matter = states.locked(id);
        matter.clock(name)
                .filter(deadline -> deadline.due() != null && deadline.next() != null)
                .ifPresent(deadline -> escalate(
                        new Transition(matter, definitions.followed(matter.definition(), matter.version())),
                        deadline,
                        Doing.TELL_HEAD,
                        legalClock.today()));
    }

    private void escalate(Transition transition, RunningDeadline deadline, Doing doing, LocalDate today) {
        transition.tick(DeadlinePolicy.done(deadline, doing, today));
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("clock", deadline.name());
        values.put("due", String.valueOf(deadline.due()));
        values.put("to", doing == Doing.TELL_ABOVE ? "above" : "head");
        if (deadline.held()) {
            values.put("held", true);
        }
        UUID matter = transition.before().id().value();
        sealing.commit(
                transition, ActDraft.own("escalate", matter, List.of(), null).withValues(values));
        escalations.escalate(transition, deadline, doing == Doing.TELL_ABOVE);
    }

    /** Recomputes due dates by the current calendar; returns the number of matters with a moved date. */
    public int recount(DeadlinePolicy policy) {
        int moved = 0;
        MatterId counted = null;
        Due last = Due.FIRST;
        for (List<Due> page = clocks.running(last); !page.isEmpty(); page = clocks.running(last)) {
            last = page.get(page.size() - 1);
            for (Due due : page) {
                boolean one = Boolean.TRUE.equals(transaction.execute(status -> recount(policy, due)));
                // clocks of a matter are consecutive
                moved += one && !due.matter().equals(counted) ? 1 : 0;
                counted = one ? due.matter() : counted;
            }
        }
        return moved;
    }

    private boolean recount(DeadlinePolicy policy, Due due) {
        MatterState matter = states.locked(due.matter());
        MatterDefinition definition = definitions.followed(matter.definition(), matter.version());
        RunningDeadline deadline = matter.clock(due.clock()).orElse(null);
        DeadlineDefinition about = definition.clocks().get(due.clock());
        if (deadline == null
                || about == null
                || deadline.due() == null
                || matter.ended() != null
                || about.until() != null) {
            return false;
        }
        RunningDeadline counted = policy.recount(deadline, about);
        if (counted.equals(deadline)) {
            return false;
        }
        Transition transition = new Transition(matter, definition);
        transition.tick(counted);
        if (!acts.write(transition)) {
            throw new StaleStateException();
        }
        return true;
    }
}
