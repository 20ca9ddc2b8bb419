package org.chengxin.document.paper;

import org.chengxin.rule.LegalClock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /papers/{code}}: public verification of a paper; shows whether it is genuine, not its text. */
@Controller
class PaperPages {

    private static final int SHOWN = 40;

    private final Papers papers;
    private final LegalClock clock;

    PaperPages(Papers papers, LegalClock clock) {
        this.papers = papers;
        this.clock = clock;
    }

    /** Of a code that somebody reads from paper and types; without one, the form for it. */
    @GetMapping("/papers")
    ModelAndView typed(@RequestParam(name = "code", defaultValue = "") String code) {
        String typed = code.strip();
        return typed.isEmpty()
                ? new ModelAndView("document/paper", "page", new PaperPage(null, "", clock.today()))
                : check(typed);
    }

    @GetMapping("/papers/{code}")
    ModelAndView check(@PathVariable("code") String code) {
        Papers.Check check = papers.byCode(code).orElse(null);
        ModelAndView page = new ModelAndView(
                "document/paper",
                "page",
                new PaperPage(check, code.substring(0, Math.min(SHOWN, code.length())), clock.today()));
        if (check == null) {
            page.setStatus(HttpStatus.NOT_FOUND);
        }
        return page;
    }
}
