package org.chengxin.matter.web.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.account.Caller;
import org.chengxin.account.office.Offices;
import org.chengxin.matter.Actor;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.Matters;
import org.chengxin.matter.Matters.Act;
import org.chengxin.matter.definition.BuiltInAct;
import org.chengxin.matter.web.form.Sheets;
import org.chengxin.matter.web.view.RefusalWords;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.ProblemException;
import org.chengxin.web.Texts;
import org.chengxin.web.ui.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Bulk take and assign: the first request asks, the second executes, each matter on its own. */
@Controller
class BulkPages {

    /** Maximum matters per action: about what one person has in hand; the rest needs a second action. */
    private static final int MOST = 200;

    private final Matters matters;
    private final Offices offices;
    private final LegalClock clock;
    private final RefusalWords refusals;
    private final Texts texts;

    BulkPages(Matters matters, Offices offices, LegalClock clock, RefusalWords refusals, Texts texts) {
        this.matters = matters;
        this.offices = offices;
        this.clock = clock;
        this.refusals = refusals;
        this.texts = texts;
    }

    @PostMapping("/workbench/matters/bulk")
    ModelAndView bulk(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(name = "id", defaultValue = "") List<UUID> ids,
            @RequestParam("act") String act,
            @RequestParam(name = "account", defaultValue = "") String account,
            @RequestParam(name = "sure", defaultValue = "false") boolean sure,
            @RequestParam(name = "key", defaultValue = "") String key) {
        boolean assign = BuiltInAct.ASSIGN.is(act);
        List<BulkPage.Chosen> chosen = chosen(caller, ids);
        if (!sure || chosen.isEmpty()) {
            return page(caller, assign, account, chosen, List.of(), Sheets.freshKey());
        }
        Map<String, Object> form = assign && !account.isEmpty() ? Map.of("account", account) : Map.of();
        List<BulkPage.Result> results = new ArrayList<>();
        for (BulkPage.Chosen each : chosen) {
            results.add(result(each, caller, (assign ? BuiltInAct.ASSIGN : BuiltInAct.TAKE).word(), key, form));
        }
        return page(caller, assign, account, chosen, results, key);
    }

    /** Hand-over of all that a person has in hand, to be assigned to others: asks first, like every bulk action. */
    @PostMapping("/workbench/wall/hand-over")
    ModelAndView handOver(
            @AuthenticationPrincipal Caller caller,
            @RequestParam("from") UUID from,
            @RequestParam(name = "account", defaultValue = "") String account) {
        List<BulkPage.Chosen> chosen = new ArrayList<>();
        String after = null;
        do {
            Matters.Inbox inbox = matters.inbox(inHandOf(from, after), caller);
            inbox.lines()
                    .forEach(line -> chosen.add(new BulkPage.Chosen(line.id().toString(), line.number())));
            after = inbox.next();
        } while (after != null && chosen.size() < MOST);
        return page(
                caller, true, account, chosen.subList(0, Math.min(MOST, chosen.size())), List.of(), Sheets.freshKey());
    }

    private static Matters.InboxQuery inHandOf(UUID person, @Nullable String after) {
        return new Matters.InboxQuery(
                null,
                Matters.Due.ANY,
                false,
                false,
                null,
                new Matters.InboxQuery.Charge(person),
                null,
                after,
                Matters.PAGE);
    }

    private List<BulkPage.Chosen> chosen(Caller caller, List<UUID> ids) {
        return ids.stream()
                .distinct()
                .limit(MOST)
                .map(id -> new BulkPage.Chosen(
                        id.toString(),
                        matters.find(new MatterId(id), Actor.of(caller)).number()))
                .toList();
    }

    private BulkPage.Result result(
            BulkPage.Chosen chosen, Caller caller, String act, String key, Map<String, Object> form) {
        try {
            matters.act(new Act(
                    new MatterId(UUID.fromString(chosen.id())),
                    Actor.of(caller),
                    act,
                    Matters.ANY,
                    key + "-" + chosen.id(),
                    form));
            return new BulkPage.Result(chosen.id(), chosen.number(), null);
        } catch (ProblemException refusal) {
            return new BulkPage.Result(chosen.id(), chosen.number(), refusals.of(refusal));
        }
    }

    private ModelAndView page(
            Caller caller,
            boolean assign,
            String account,
            List<BulkPage.Chosen> chosen,
            List<BulkPage.Result> results,
            String key) {
        List<Option> staff = offices.staff(caller.organisation().id()).stream()
                .filter(person -> person.isThere(clock.today()))
                .map(person -> new Option(person.account().toString(), person.displayName()))
                .toList();
        ModelAndView view = new ModelAndView(
                "matter/bulk",
                "page",
                new BulkPage(
                        (assign ? BuiltInAct.ASSIGN : BuiltInAct.TAKE).word(),
                        account,
                        chosen,
                        staff,
                        key,
                        results,
                        chosen.isEmpty() ? texts.of("matter.bulk.none") : null));
        view.setStatus(chosen.isEmpty() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return view;
    }
}
