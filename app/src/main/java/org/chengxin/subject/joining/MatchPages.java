package org.chengxin.subject.joining;

import java.util.List;
import java.util.Set;
import org.chengxin.web.Texts;
import org.chengxin.web.WorkbenchPart;
import org.chengxin.web.part.PagePart;
import org.chengxin.web.part.SubjectPart;
import org.chengxin.web.part.SubjectPart.Audience;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /workbench/matches}: subjects that may be one firm, with the reasons; two persons of the market regulator decide. */
@Controller
class MatchPages {

    private static final String PAGE = "/workbench/matches";
    private static final int SHOWN = 20;
    private static final int LAST_PAGE = 10_000;

    private final JudgementStore store;

    MatchPages(JudgementStore store) {
        this.store = store;
    }

    /** Its card on the workbench. */
    @Bean
    static WorkbenchPart matchPart(JudgementStore store, Texts texts) {
        return WorkbenchPart.of(
                56, PAGE, "subject.matches.title", caller -> texts.of("subject.matches.part", store.countOpen()));
    }

    /** On a page that once showed two as one: the other one, for those who look for it here. */
    @Bean
    static SubjectPart dividedPart(JudgementStore store) {
        return new SubjectPart(
                5, Set.of(Audience.PUBLIC), (id, reader) -> PagePart.of("subject/divided", store.separated(id)));
    }

    @GetMapping(PAGE)
    ModelAndView list(@RequestParam(name = "page", defaultValue = "1") int asked) {
        int page = Math.max(1, Math.min(asked, LAST_PAGE));
        List<Judgement> found = store.open((page - 1) * SHOWN, SHOWN + 1);
        boolean more = found.size() > SHOWN;
        return new ModelAndView(
                "subject/matches",
                "page",
                new MatchesPage(more ? found.subList(0, SHOWN) : found, store.countOpen(), page, more));
    }
}
