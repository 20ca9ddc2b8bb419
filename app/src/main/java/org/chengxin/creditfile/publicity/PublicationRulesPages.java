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
import org.chengxin.creditfile.regime.Law.Form;
import org.chengxin.creditfile.regime.RegimePolicy;
import org.chengxin.creditfile.regime.RegimePolicy.Act;
import org.chengxin.creditfile.regime.RegimePolicy.Value;
import org.chengxin.rule.Parameter;
import org.chengxin.rule.Parameters;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /rules/publication}: how long the rules of 2018, 2021 and 2026 let the same kinds of record be published, from when each
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
    private record Kind(String word, Form form, String category, boolean summary) {

        Act on(LocalDate day) {
            return new Act(form, List.of(category), null, summary, day, null, null);
        }
    }

    private static final List<Kind> KINDS = List.of(
            new Kind("summary", Form.PENALTY, "confiscation", true),
            new Kind("light", Form.PENALTY, "criticism", false),
            new Kind("general", Form.PENALTY, "confiscation", false),
            new Kind("grave", Form.PENALTY, "revocation", false),
            new Kind("serious-list", Form.SERIOUS_LIST, "listed", false),
            new Kind("default", Form.DEFAULT, "evades", false));

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
