package org.chengxin.portal;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /policy}: the policy's demands and how far each is met. */
@Controller
class PolicyPages {

    private final Demands demands;
    private final Figures figures;

    PolicyPages(Demands demands, Figures figures) {
        this.demands = demands;
        this.figures = figures;
    }

    @GetMapping("/policy")
    ModelAndView policy() {
        Map<String, Long> states = demands.all().stream()
                .collect(Collectors.groupingBy(Demand::state, TreeMap::new, Collectors.counting()));
        return new ModelAndView(
                "portal/policy", "page", new PolicyPage(demands.all(), demands.titles(), figures.all(), states));
    }
}
