package org.chengxin.matter.web.view;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.chengxin.matter.definition.DeadlineDefinition;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.Parameter;
import org.chengxin.rule.Parameters;
import org.chengxin.web.Texts;
import org.springframework.stereotype.Component;

/** Length of a clock of a definition, in words. */
@Component
public class PeriodWords {

    private final Parameters parameters;
    private final LegalClock clock;
    private final Texts texts;

    PeriodWords(Parameters parameters, LegalClock clock, Texts texts) {
        this.parameters = parameters;
        this.clock = clock;
        this.texts = texts;
    }

    /** Title, length and legal basis in one sentence. */
    public String sentence(DeadlineDefinition period) {
        String title = period.title().in(texts.english());
        String basis = DueViews.basis(period.basis());
        return basis.isEmpty()
                ? texts.of("matter.period.plain", title, length(period))
                : texts.of("matter.period.basis", title, length(period), basis);
    }

    public String length(DeadlineDefinition period) {
        if (period.parameter() == null) {
            return texts.of("matter.period.named");
        }
        String unit = period.unit().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return value(period)
                .map(parameter -> texts.of("matter.period." + unit, parameter.value()))
                .orElse(texts.of("matter.period.unknown"));
    }

    /** Whether its length rests on an unverified text. */
    public boolean unconfirmed(DeadlineDefinition period) {
        return value(period)
                .map(parameter -> parameter.confidence().equals("M"))
                .orElse(false);
    }

    private Optional<Parameter> value(DeadlineDefinition period) {
        String name = period.parameter();
        return name == null
                ? Optional.empty()
                : parameters.all().stream()
                        .filter(parameter -> parameter.name().equals(name) && inForce(parameter))
                        .findFirst();
    }

    private boolean inForce(Parameter parameter) {
        LocalDate today = clock.today();
        LocalDate end = parameter.effectiveTo();
        return !parameter.effectiveFrom().isAfter(today) && (end == null || !end.isBefore(today));
    }
}
