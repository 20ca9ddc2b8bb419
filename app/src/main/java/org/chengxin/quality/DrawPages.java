package org.chengxin.quality;

import java.util.List;
import java.util.Optional;
import org.chengxin.quality.DrawsPage.Drawn;
import org.chengxin.quality.DrawsPage.Month;
import org.chengxin.quality.PullStore.Seed;
import org.chengxin.rule.Parameters;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /evidence-draws}: the seeds and results of the draws of reports, so that anybody can repeat them. */
@Controller
class DrawPages {

    private static final int MONTHS = 24;
    private static final int REPORTS = 500;

    private final PullStore store;
    private final Parameters parameters;

    DrawPages(PullStore store, Parameters parameters) {
        this.store = store;
        this.parameters = parameters;
    }

    @GetMapping("/evidence-draws")
    ModelAndView draws(@RequestParam(name = "month", defaultValue = "") String asked) {
        List<Seed> seeds = store.seeds(MONTHS);
        Optional<Seed> shown = seeds.stream()
                .filter(seed -> seed.word().equals(asked))
                .findFirst()
                .or(() -> seeds.stream().findFirst());
        return new ModelAndView(
                "quality/draws",
                "page",
                new DrawsPage(
                        parameters.whole(EvidenceDraws.PULLS),
                        seeds.stream()
                                .map(seed -> new Month(seed.word(), seed.size(), seed.root(), seed.pulls()))
                                .toList(),
                        shown.map(Seed::word).orElse(""),
                        shown.map(Seed::note).orElse(""),
                        shown.stream()
                                .flatMap(seed -> store.of(seed.month(), REPORTS).stream())
                                .map(pull -> new Drawn(pull.report().toString(), pull.rank()))
                                .toList()));
    }
}
