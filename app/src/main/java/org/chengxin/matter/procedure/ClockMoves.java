package org.chengxin.matter.procedure;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.chengxin.matter.Matter.Deadline.State;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.definition.ClockDefinition;
import org.chengxin.matter.form.Sources;
import org.chengxin.matter.standing.Change;
import org.chengxin.matter.standing.ClockPolicy;
import org.chengxin.matter.standing.ClockPolicy.Length;
import org.chengxin.matter.standing.RunningClock;
import org.chengxin.rule.Calendars;
import org.chengxin.rule.Parameter;
import org.chengxin.rule.Parameters;
import org.chengxin.shared.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Starts, pauses, resumes and ends clocks on changes of stage. */
@Component
class ClockMoves {

    /** Confidence of a parameter from memory, whose text nobody has read. */
    private static final String FROM_MEMORY = "M";

    /** Sanity limit in days, against mistyped years and lengths. */
    private static final int FARTHEST = 36_525;

    private static final int REMEMBERED = 1_000;

    private final Calendars calendars;
    private final Parameters parameters;
    private final Map<Asked, Length> lengths = new ConcurrentHashMap<>();

    ClockMoves(Calendars calendars, Parameters parameters) {
        this.calendars = calendars;
        this.parameters = parameters;
    }

    /** @param from null at the opening */
    public void entered(Change change, @Nullable String from, Sources sources, LocalDate day) {
        if (!change.stage().equals(from) || change.ended() != null) {
            adjust(change, from, sources, day);
        }
    }

    /** Carrying over to another version: clocks of the same name go on. */
    void carried(Change change, Sources sources, LocalDate day) {
        adjust(change, change.before().stage(), sources, day);
    }

    private void adjust(Change change, @Nullable String from, Sources sources, LocalDate day) {
        String to = change.stage();
        ClockPolicy policy = new ClockPolicy(calendars.current());
        change.definition().clocks().forEach((name, definition) -> {
            RunningClock running =
                    change.clock(name).filter(RunningClock::isActive).orElse(null);
            boolean covered = covers(definition, to);
            if (change.ended() != null) {
                end(change, running);
            } else if (definition.pausedIn().contains(to)) {
                if (running != null) {
                    change.tick(policy.pause(running, day));
                }
            } else if (covered && running != null) {
                if (running.state() == State.PAUSED) {
                    change.tick(policy.resume(running, definition, day));
                }
            } else if (covered) {
                start(change, policy, name, definition, from, sources, day);
            } else {
                end(change, running);
            }
        });
    }

    private static boolean covers(ClockDefinition definition, String stage) {
        return definition.over().isEmpty() || definition.over().contains(stage);
    }

    private static void end(Change change, @Nullable RunningClock running) {
        if (running != null) {
            change.tick(running.ended());
        }
    }

    private void start(
            Change change,
            ClockPolicy policy,
            String name,
            ClockDefinition definition,
            @Nullable String from,
            Sources sources,
            LocalDate day) {
        // a clock for the whole matter starts once
        if (definition.over().isEmpty() && from != null) {
            return;
        }
        Length length = length(definition, sources, day);
        if (length != null) {
            change.tick(policy.start(name, definition, length, day));
        }
    }

    private @Nullable Length length(ClockDefinition definition, Sources sources, LocalDate day) {
        if (definition.until() != null) {
            try {
                Object until = sources.value(definition.until());
                if (until == null) {
                    return null;
                }
                LocalDate last = LocalDate.parse(String.valueOf(until));
                if (last.isAfter(day.plusDays(FARTHEST))) {
                    throw new ProblemException(MatterProblem.BEYOND_CALENDAR, definition.until());
                }
                return new Length(0, last, false);
            } catch (DateTimeParseException noDay) {
                return null;
            }
        }
        return definition.parameter() == null ? null : length(definition.parameter(), day);
    }

    /** Cached: the value in force on a day does not change. */
    Length length(String parameter, LocalDate day) {
        if (lengths.size() > REMEMBERED) {
            lengths.clear();
        }
        return lengths.computeIfAbsent(new Asked(parameter, day), asked -> {
            Parameter found = parameters.inForce(parameter, day);
            int days = Integer.parseInt(found.value().strip());
            if (days > FARTHEST) {
                throw new ProblemException(MatterProblem.BEYOND_CALENDAR, parameter);
            }
            return new Length(days, null, found.confidence().equals(FROM_MEMORY));
        });
    }

    private record Asked(String parameter, LocalDate day) {}
}
