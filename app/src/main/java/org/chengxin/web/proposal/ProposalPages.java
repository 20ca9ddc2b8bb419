package org.chengxin.web.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chengxin.account.AccessLog;
import org.chengxin.account.Caller;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.proposal.Proposal;
import org.chengxin.rule.proposal.ProposalList;
import org.chengxin.rule.proposal.ProposalList.Agenda;
import org.chengxin.rule.proposal.Proposals;
import org.chengxin.shared.FactId;
import org.chengxin.shared.ProblemException;
import org.chengxin.web.Texts;
import org.chengxin.web.WorkbenchPart;
import org.chengxin.web.ui.ShownOncePage;
import org.chengxin.web.ui.Term;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** {@code /workbench/proposals}: changes by two persons, for their proposers and approvers. */
@Controller
class ProposalPages {

    private static final String PAGE = "/workbench/proposals";

    private final Proposals proposals;
    private final ProposalList list;
    private final ProposalViews views;
    private final AccessLog accesses;

    ProposalPages(Proposals proposals, ProposalList list, ProposalViews views, AccessLog accesses) {
        this.proposals = proposals;
        this.list = list;
        this.views = views;
        this.accesses = accesses;
    }

    /** Its card on the workbench. */
    @Bean
    static WorkbenchPart proposalPart(ProposalList list, LegalClock clock, Texts texts) {
        return WorkbenchPart.of(
                        50,
                        PAGE,
                        "web.proposals.title",
                        caller -> texts.of(
                                "web.proposals.part",
                                list.agenda(caller.account()).waiting()))
                .counting(caller -> list.agenda(caller.account()).waiting()
                        + list.agenda(caller.account()).offered())
                .warning(caller -> Optional.of(list.agenda(caller.account()))
                        .filter(agenda -> agenda.offered() > 0)
                        .map(agenda -> offered(agenda, clock, texts)));
    }

    private static String offered(Agenda agenda, LegalClock clock, Texts texts) {
        LocalDate first = agenda.first();
        if (first == null) {
            return texts.of("web.proposals.offered", agenda.offered());
        }
        String key = first.isAfter(clock.today()) ? "web.proposals.offered.until" : "web.proposals.offered.since";
        return texts.of(key, agenda.offered(), first.toString());
    }

    @GetMapping(PAGE)
    ModelAndView list(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(name = "done", defaultValue = "false") boolean done,
            @RequestParam(name = "before", defaultValue = "") String before) {
        FactId last = before.isEmpty() ? null : fact(before, HttpStatus.BAD_REQUEST);
        return new ModelAndView("web/proposals", "page", views.list(caller, !done, last));
    }

    @GetMapping(PAGE + "/{id}")
    ModelAndView show(@AuthenticationPrincipal Caller caller, @PathVariable("id") String id) {
        return new ModelAndView("web/proposal", "page", views.page(found(caller, id), caller, null));
    }

    @PostMapping(PAGE + "/{id}")
    ModelAndView step(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") String id,
            @RequestParam(name = "act", defaultValue = "") String act) {
        FactId fact = found(caller, id).id();
        Proposal after;
        try {
            after = switch (act) {
                case "take-up" -> proposals.takeUp(fact, caller.account());
                case "approve" -> proposals.approve(fact, caller.account());
                case "refuse" -> proposals.refuse(fact, caller.account());
                case "withdraw" -> proposals.withdraw(fact, caller.account());
                default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            };
        } catch (ProblemException refused) {
            ModelAndView page = new ModelAndView(
                    "web/proposal",
                    "page",
                    views.page(found(caller, id), caller, refused.problem().code()));
            page.setStatus(HttpStatusCode.valueOf(refused.problem().category().status()));
            return page;
        }
        accesses.record(caller, "proposal." + act, fact.toString(), null);
        String next = PAGE + "/" + fact;
        return proposals
                .shownOnce(after, caller.account())
                .map(secret -> new ShownOncePage(
                        "web.administrators.secondHalf", List.of(Term.code(after.object(), secret)), next))
                .map(page -> new ModelAndView("web/shownOnce", "page", page))
                .orElseGet(() -> new ModelAndView("redirect:" + next));
    }

    private Proposal found(Caller caller, String id) {
        return list.find(fact(id, HttpStatus.NOT_FOUND), caller.account())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static FactId fact(String id, HttpStatus otherwise) {
        return FactId.tryParse(id).orElseThrow(() -> new ResponseStatusException(otherwise));
    }
}
