package org.chengxin.matter.procedure;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.chengxin.matter.Matter.Deadline.State;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.definition.DeadlineDefinition;
import org.chengxin.matter.form.Sources;
import org.chengxin.matter.state.DeadlinePolicy;
import org.chengxin.matter.state.DeadlinePolicy.Length;
import org.chengxin.matter.state.RunningDeadline;
import org.chengxin.matter.state.Transition;
import org.chengxin.rule.Calendars;
import org.chengxin.rule.Parameter;
import org.chengxin.rule.Parameters;
import org.chengxin.shared.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Starts, pauses, resumes and ends clocks on changes of stage. */
@Component
class DeadlineMoves {

    /** Confidence of a parameter from memory, whose text nobody has read. */
    private static final String FROM_MEMORY = "M";

    /** Sanity limit in days, against mistyped years and lengths. */
    private static final int FARTHEST = 36_525;

    private static final int REMEMBERED = 1_000;

    private final Calendars calendars;
    private final Parameters parameters;
    private final Map<Asked, Length> lengths = new ConcurrentHashMap<>();

    DeadlineMoves(Calendars calendars, Parameters parameters) {
        this.calendars = calendars;
        this.parameters = parameters;
    }

    /** @param from null at the opening */
    public void entered(Transition transition, @Nullable String from, Sources sources, LocalDate day) {
        if (!transition.stage().equals(from) || transition.ended() != null) {
            adjust(transition, from, sources, day);
        }
    }

    /** Carrying over to another version: clocks of the same name go on. */
    void carried(Transition transition, Sources sources, LocalDate day) {
        adjust(transition, transition.before().stage(), sources, day);
    }

    private void adjust(Transition transition, @Nullable String from, Sources sources, LocalDate day) {
        String to = transition.stage();
        DeadlinePolicy policy = new DeadlinePolicy(calendars.current());
        transition.definition().clocks().forEach((name, definition) -> {
            RunningDeadline running =
                    transition.clock(name).filter(RunningDeadline::isActive).orElse(null);
            boolean covered = covers(definition, to);
            if (transition.ended() != null) {
                end(transition, running);
            } else if (definition.pausedIn().contains(to)) {
                if (running != null) {
                    transition.tick(policy.pause(running, day));
                }
            } else if (covered && running != null) {
                if (running.state() == State.PAUSED) {
                    transition.tick(policy.resume(running, definition, day));
                }
            } else if (covered) {
                start(transition, policy, name, definition, from, sources, day);
            } else {
                end(transition, running);
            }
        });
    }

    private static boolean covers(DeadlineDefinition definition, String stage) {
        return definition.over().isEmpty() || definition.over().contains(stage);
    }

    private static void end(Transition transition, @Nullable RunningDeadline running) {
        if (running != null) {
            transition.tick(running.ended());
        }
    }

    private void start(
            Transition transition,
            DeadlinePolicy policy,
            String name,
            DeadlineDefinition definition,
            @Nullable String from,
            Sources sources,
            LocalDate day) {
        // a clock for the whole matter starts once
        if (definition.over().isEmpty() && from != null) {
            return;
        }
        String department = definition.department();
        if (department != null && !department.equals(sources.text("party." + definition.owner() + ".department"))) {
            return;
        }
        LocalDate begun = begun(definition, sources, day);
        Length length = length(definition, sources, begun);
        if (length != null) {
            transition.tick(policy.start(name, definition, length, begun));
        }
    }

    private static LocalDate begun(DeadlineDefinition definition, Sources sources, LocalDate day) {
        if (definition.since() == null || !(sources.value(definition.since()) instanceof String since)) {
            return day;
        }
        LocalDate begun = LocalDate.parse(since);
        return begun.isAfter(day) ? day : begun;
    }

    private @Nullable Length length(DeadlineDefinition definition, Sources sources, LocalDate day) {
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
