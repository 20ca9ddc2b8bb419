package org.chengxin.matter.web.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.chengxin.account.Caller;
import org.chengxin.account.OrganisationId;
import org.chengxin.matter.Actor;
import org.chengxin.matter.Matters;
import org.chengxin.matter.Matters.Act;
import org.chengxin.matter.Matters.Due;
import org.chengxin.matter.Matters.InboxQuery;
import org.chengxin.matter.definition.BuiltInAct;
import org.chengxin.matter.web.view.RefusalWords;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.ProblemException;
import org.chengxin.web.Texts;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 督办 with one click: urges every overdue matter of an office, once a day each; the result is told per matter. */
@Controller
class UrgePages {

    private final Matters matters;
    private final LegalClock clock;
    private final RefusalWords refusals;
    private final Texts texts;

    UrgePages(Matters matters, LegalClock clock, RefusalWords refusals, Texts texts) {
        this.matters = matters;
        this.clock = clock;
        this.refusals = refusals;
        this.texts = texts;
    }

    /** @param office the own one, or one that it supervises */
    @PostMapping("/workbench/wall/urge")
    ModelAndView urge(@AuthenticationPrincipal Caller caller, @RequestParam("office") UUID office) {
        InboxQuery overdue = new InboxQuery(
                null,
                Due.OVERDUE,
                false,
                false,
                null,
                null,
                null,
                Matters.State.OPEN,
                new InboxQuery.Queue(new OrganisationId(office)),
                null,
                Matters.PAGE);
        List<BulkPage.Chosen> chosen = new ArrayList<>();
        List<BulkPage.Result> results = new ArrayList<>();
        for (Matters.Inbox.Line line : matters.inbox(overdue, caller).lines()) {
            chosen.add(new BulkPage.Chosen(line.id().toString(), line.number()));
            results.add(urged(line, caller));
        }
        return new ModelAndView(
                "matter/bulk",
                "page",
                new BulkPage(
                        BuiltInAct.URGE.word(),
                        "",
                        chosen,
                        List.of(),
                        "",
                        results,
                        chosen.isEmpty() ? texts.of("matter.urge.none") : null));
    }

    /** A second click on the same day repeats the same act, so that nobody is urged twice. */
    private BulkPage.Result urged(Matters.Inbox.Line line, Caller caller) {
        String id = line.id().toString();
        try {
            matters.act(new Act(
                    line.id(),
                    Actor.of(caller),
                    BuiltInAct.URGE.word(),
                    Matters.ANY,
                    "urge-" + clock.today() + "-" + id,
                    Map.of("text", texts.in(Locale.CHINESE, "matter.urge.text", String.valueOf(line.due())))));
            return new BulkPage.Result(id, line.number(), null);
        } catch (ProblemException refusal) {
            return new BulkPage.Result(id, line.number(), refusals.of(refusal));
        }
    }
}
