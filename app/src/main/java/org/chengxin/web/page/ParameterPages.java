package org.chengxin.web.page;

import java.time.LocalDate;
import java.util.List;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.Parameter;
import org.chengxin.rule.Parameters;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /workbench/parameters}: the periods, thresholds and sums in force, each with where it comes from. */
@Controller
class ParameterPages {

    private final Parameters parameters;
    private final LegalClock clock;

    ParameterPages(Parameters parameters, LegalClock clock) {
        this.parameters = parameters;
        this.clock = clock;
    }

    @GetMapping("/workbench/parameters")
    ModelAndView parameters() {
        LocalDate today = clock.today();
        List<ParametersPage.Row> rows = parameters.all().stream()
                .map(parameter -> new ParametersPage.Row(parameter, state(parameter, today)))
                .toList();
        return new ModelAndView("web/parameters", "page", new ParametersPage(today.toString(), rows));
    }

    private static String state(Parameter parameter, LocalDate today) {
        if (parameter.effectiveFrom().isAfter(today)) {
            return "future";
        }
        LocalDate end = parameter.effectiveTo();
        return end != null && end.isBefore(today) ? "past" : "inForce";
    }
}
