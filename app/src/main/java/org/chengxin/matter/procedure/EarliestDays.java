package org.chengxin.matter.procedure;

import java.time.LocalDate;
import java.util.Map;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.definition.FormDefinition;
import org.chengxin.rule.Calendars;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.Parameter;
import org.chengxin.rule.Parameters;
import org.chengxin.shared.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Refuses a day that is too near to the act that names it: a field of a form may ask for so many working days between the two, as
 * the notice of a hearing does.
 */
@Component
class EarliestDays {

    private final Calendars calendars;
    private final Parameters parameters;
    private final LegalClock clock;

    EarliestDays(Calendars calendars, Parameters parameters, LegalClock clock) {
        this.calendars = calendars;
        this.parameters = parameters;
        this.clock = clock;
    }

    /**
     * Checked when an act is asked for, and again when a second person lets it take effect.
     *
     * @param values as the form policy left them
     * @throws ProblemException naming the first day and the rule
     */
    void require(@Nullable FormDefinition form, Map<String, Object> values) {
        if (form == null) {
            return;
        }
        form.fields().forEach((name, field) -> {
            if (field.earliest() != null && values.get(name) instanceof String day) {
                require(LocalDate.parse(day), field.earliest());
            }
        });
    }

    private void require(LocalDate day, String parameter) {
        LocalDate today = clock.today();
        Parameter rule = parameters.inForce(parameter, today);
        LocalDate first = calendars
                .current()
                .plusWorkingDays(today, Integer.parseInt(rule.value().strip()))
                .date();
        if (day.isBefore(first)) {
            throw new ProblemException(MatterProblem.TOO_EARLY, "最早 " + first + "，" + rule.basis());
        }
    }
}
