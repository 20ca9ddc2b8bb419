package org.chengxin.creditfile.publicity;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chengxin.creditfile.publicity.PublicationRulesPage.Cell;
import org.chengxin.creditfile.publicity.PublicationRulesPage.Clock;
import org.chengxin.creditfile.publicity.PublicationRulesPage.Days;
import org.chengxin.creditfile.publicity.PublicationRulesPage.Row;
import org.chengxin.creditfile.regime.Law.Established;
import org.chengxin.creditfile.regime.Law.Form;
import org.chengxin.creditfile.regime.Law.Severity;
import org.chengxin.creditfile.regime.RegimePolicy;
import org.chengxin.creditfile.regime.RegimePolicy.Act;
import org.chengxin.creditfile.regime.RegimePolicy.Value;
import org.chengxin.rule.Parameter;
import org.chengxin.rule.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /rules/publication}: how long the rules since 2018 let the same kinds of record be published, from when each
 * may be repaired, and within what time it is published and withdrawn; all from the dated parameters.
 */
@Controller
class PublicationRulesPages {

    private static final List<String> NAMES = RegimePolicy.parameters();

    private final Parameters parameters;

    PublicationRulesPages(Parameters parameters) {
        this.parameters = parameters;
    }

    /** A kind of record, by an act of its kind. */
    private record Kind(
            String word,
            Form form,
            Established by,
            @Nullable Severity severity,
            String category) {

        Act on(LocalDate day) {
            return new Act(form, by, severity, List.of(category), null, day, day, false, null);
        }
    }

    private static Kind penalty(String word, Established by, Severity severity, String category) {
        return new Kind(word, Form.PENALTY, by, severity, category);
    }

    private static final List<Kind> KINDS = List.of(
            penalty("light", Established.BY_MARKET_REGULATOR, Severity.MINOR, "criticism"),
            penalty("general", Established.BY_MARKET_REGULATOR, Severity.GENERAL, "confiscation"),
            penalty("grave", Established.BY_MARKET_REGULATOR, Severity.SERIOUS, "revocation"),
            penalty("others.light", Established.BY_OTHERS, Severity.MINOR, "criticism"),
            penalty("others.general", Established.BY_OTHERS, Severity.GENERAL, "confiscation"),
            penalty("others.grave", Established.BY_OTHERS, Severity.SERIOUS, "revocation"),
            new Kind("serious-list", Form.SERIOUS_LIST, Established.BY_MARKET_REGULATOR, null, "listed"),
            new Kind("default", Form.DEFAULT, Established.BY_OTHERS, null, "evades"));

    @GetMapping("/rules/publication")
    ModelAndView rules() {
        List<LocalDate> editions = NAMES.stream()
                .flatMap(name -> parameters.rows(name).stream())
                .map(Parameter::effectiveFrom)
                .distinct()
                .sorted()
                .toList();
        Map<LocalDate, Map<String, Parameter>> inForce =
                editions.stream().collect(Collectors.toMap(Function.identity(), this::inForce));
        return new ModelAndView(
                "creditfile/publicationRules",
                "page",
                new PublicationRulesPage(
                        editions,
                        KINDS.stream()
                                .map(kind -> new Row(
                                        kind.word(),
                                        editions.stream()
                                                .map(day -> cell(kind, day, inForce.getOrDefault(day, Map.of())))
                                                .toList()))
                                .toList(),
                        Arrays.stream(PublicityClock.values())
                                .map(clock -> new Clock(
                                        clock.word(),
                                        editions.stream()
                                                .map(day -> days(clock, day))
                                                .toList()))
                                .toList()));
    }

    private Map<String, Parameter> inForce(LocalDate day) {
        return parameters.inForce(NAMES, day).stream()
                .collect(Collectors.toMap(Parameter::name, Function.identity(), (one, other) -> one));
    }

    private static Optional<Cell> cell(Kind kind, LocalDate day, Map<String, Parameter> rules) {
        Map<String, Value> values = rules.values().stream()
                .collect(Collectors.toMap(
                        Parameter::name, each -> new Value(Integer.parseInt(each.value()), each.isVerified())));
        return RegimePolicy.terms(kind.on(day), values).stream()
                .reduce((older, newer) -> newer)
                .flatMap(term -> Optional.ofNullable(rules.get(term.parameter()))
                        .map(parameter -> new Cell(term, parameter.basis())));
    }

    private Optional<Days> days(PublicityClock clock, LocalDate day) {
        return parameters.inForce(List.of(clock.parameter()), day).stream()
                .map(period -> new Days(Integer.parseInt(period.value()), period.basis()))
                .findFirst();
    }
}
