package org.chengxin.subject.joining;

import java.util.List;
import org.chengxin.account.AccessLog;
import org.chengxin.account.Caller;
import org.chengxin.rule.proposal.Proposal;
import org.chengxin.rule.proposal.Proposals;
import org.chengxin.rule.proposal.Wanted;
import org.chengxin.shared.FactId;
import org.chengxin.shared.ProblemException;
import org.chengxin.shared.SubjectId;
import org.chengxin.web.Texts;
import org.chengxin.web.WorkbenchPart;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** {@code /workbench/joinings}: the joins that reports made, for the market regulator to keep or to take back. */
@Controller
class JoiningPages implements WorkbenchPart {

    private static final String PAGE = "/workbench/joinings";
    private static final int SHOWN = 50;
    private static final int LAST_PAGE = 10_000;

    private final Joinings joinings;
    private final Proposals proposals;
    private final AccessLog accesses;
    private final Texts texts;

    JoiningPages(Joinings joinings, Proposals proposals, AccessLog accesses, Texts texts) {
        this.joinings = joinings;
        this.proposals = proposals;
        this.accesses = accesses;
        this.texts = texts;
    }

    @GetMapping(PAGE)
    ModelAndView list(@RequestParam(name = "page", defaultValue = "1") int page) {
        return view(page, null);
    }

    /** Proposes it; another person decides on the page of proposals. */
    @PostMapping(PAGE)
    ModelAndView propose(
            @AuthenticationPrincipal Caller caller,
            @RequestParam("alias") String alias,
            @RequestParam("act") String act,
            @RequestParam(name = "same", defaultValue = "") String same,
            @RequestParam(name = "reason", defaultValue = "") String reason) {
        String content = act.equals("join") ? JoiningProposals.join(subject(same)) : act;
        try {
            Proposal proposed = proposals.propose(
                    new Wanted(JoiningProposals.NAME, subject(alias).toString(), content, reason, null),
                    caller.account());
            accesses.record(caller, "subject.joining." + act, alias, null);
            return new ModelAndView("redirect:/workbench/proposals/" + proposed.id());
        } catch (ProblemException refused) {
            ModelAndView view = view(1, refused.problem().code());
            view.setStatus(HttpStatusCode.valueOf(refused.problem().category().status()));
            return view;
        }
    }

    private ModelAndView view(int asked, @org.jspecify.annotations.Nullable String problem) {
        int page = Math.max(1, Math.min(asked, LAST_PAGE));
        List<Joining> found = joinings.open((page - 1) * SHOWN, SHOWN + 1);
        boolean more = found.size() > SHOWN;
        return new ModelAndView(
                "subject/joinings",
                "page",
                new JoiningsPage(more ? found.subList(0, SHOWN) : found, joinings.countOpen(), page, more, problem));
    }

    private static SubjectId subject(String id) {
        return FactId.tryParse(id)
                .map(FactId::value)
                .map(SubjectId::new)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    @Override
    public int order() {
        return 55;
    }

    @Override
    public String link() {
        return PAGE;
    }

    @Override
    public Summary summary(Caller caller) {
        return new Summary("subject.joinings.title", texts.of("subject.joinings.part", joinings.countOpen()));
    }
}
