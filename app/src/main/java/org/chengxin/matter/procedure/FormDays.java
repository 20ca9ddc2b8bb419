package org.chengxin.matter.procedure;

import java.time.LocalDate;
import java.util.Map;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.definition.FormDefinition;
import org.chengxin.matter.definition.FormDefinition.Type;
import org.chengxin.rule.Calendars;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.Parameter;
import org.chengxin.rule.Parameters;
import org.chengxin.rule.calendar.WorkingDayCalendar;
import org.chengxin.shared.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Refuses a day that has not come yet where the field tells what has happened, a deadline that does not lie in the future,
 * and one that is too near to the act that names it:
 * a field may ask for so many working days between the two, as the notice of a hearing does. 举行听证的七日前 (行政处罚法 art. 64(2))
 * are working days (art. 85); neither the day of the notice nor that of the hearing is one of them, so that whoever is heard has
 * all seven.
 */
@Component
class FormDays {

    private final Calendars calendars;
    private final Parameters parameters;
    private final LegalClock clock;

    FormDays(Calendars calendars, Parameters parameters, LegalClock clock) {
        this.calendars = calendars;
        this.parameters = parameters;
        this.clock = clock;
    }

    /**
     * Checked at an opening, when an act is asked for, and again when a second person lets it take effect.
     *
     * @param values as the form policy left them
     * @throws ProblemException naming the field, or the first day and the rule
     */
    void require(@Nullable FormDefinition form, Map<String, Object> values) {
        if (form == null) {
            return;
        }
        form.fields().forEach((name, field) -> {
            if (field.type() != Type.DATE || !(values.get(name) instanceof String text)) {
                return;
            }
            LocalDate day = LocalDate.parse(text);
            if (field.past() && day.isAfter(clock.latest())) {
                throw new ProblemException(MatterProblem.NOT_YET, field.title().zh());
            }
            if (field.ahead() && !day.isAfter(clock.today())) {
                throw new ProblemException(MatterProblem.GONE_BY, field.title().zh());
            }
            if (field.earliest() != null) {
                require(day, field.earliest());
            }
        });
    }

    private void require(LocalDate day, String parameter) {
        LocalDate today = clock.today();
        Parameter rule = parameters.inForce(parameter, today);
        LocalDate first =
                first(calendars.current(), today, Integer.parseInt(rule.value().strip()));
        if (day.isBefore(first)) {
            throw new ProblemException(MatterProblem.TOO_EARLY, "最早 " + first + "，" + rule.basis());
        }
    }

    /** The first working day with so many between it and the day of the act. */
    static LocalDate first(WorkingDayCalendar calendar, LocalDate act, int between) {
        return calendar.plusWorkingDays(act, between + 1).date();
    }
}
