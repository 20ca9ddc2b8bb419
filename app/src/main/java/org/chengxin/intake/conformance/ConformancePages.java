package org.chengxin.intake.conformance;

import org.chengxin.account.Caller;
import org.chengxin.intake.conformance.Conformance.Report;
import org.chengxin.web.Texts;
import org.chengxin.web.WorkbenchPart;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /workbench/conformance}: what the program of the reader's organisation has shown. */
@Controller
class ConformancePages {

    private static final String PAGE = "/workbench/conformance";

    private final Conformance conformance;

    ConformancePages(Conformance conformance) {
        this.conformance = conformance;
    }

    /** Its link on the workbench. */
    @Bean
    static WorkbenchPart conformancePart(Texts texts) {
        return WorkbenchPart.of(59, PAGE, "conformance.title", caller -> texts.of("conformance.part"));
    }

    @GetMapping(PAGE)
    ModelAndView page(@AuthenticationPrincipal Caller caller) {
        Report report = conformance.of(caller.organisation());
        return new ModelAndView(
                "intake/conformance",
                "page",
                new ConformancePage(
                        report,
                        conformance
                                .statement(caller.organisation(), report.grade())
                                .orElse("")));
    }
}
