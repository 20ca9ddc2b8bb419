package org.chengxin.matter.web;

import java.util.Map;
import java.util.UUID;
import org.chengxin.account.Caller;
import org.chengxin.matter.Actor;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.Matters;
import org.chengxin.matter.Matters.Act;
import org.chengxin.matter.Matters.Offers;
import org.chengxin.matter.definition.BuiltInAct;
import org.chengxin.matter.web.form.Sheets;
import org.chengxin.matter.web.view.RefusalWords;
import org.chengxin.shared.ProblemException;
import org.chengxin.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /workbench/transfers}: transfers offered to the office, which takes a matter over only by accepting. */
@Controller
class TransferPages {

    private static final int LISTED = 20;

    private final Matters matters;
    private final RefusalWords refusals;
    private final Texts texts;

    TransferPages(Matters matters, RefusalWords refusals, Texts texts) {
        this.matters = matters;
        this.refusals = refusals;
        this.texts = texts;
    }

    @GetMapping("/workbench/transfers")
    ModelAndView transfers(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(name = "after", required = false) @Nullable String after) {
        return page(caller, after, null, HttpStatus.OK);
    }

    @PostMapping("/workbench/transfers/{id}")
    ModelAndView answer(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @RequestParam("act") String act,
            @RequestParam("key") String key,
            @RequestParam(name = "reason", defaultValue = "") String reason) {
        boolean takes = act.equals("accept");
        Map<String, Object> form = takes ? Map.of() : Map.of("reason", reason.strip());
        try {
            matters.act(new Act(
                    new MatterId(id),
                    Actor.of(caller),
                    (takes ? BuiltInAct.ACCEPT_TRANSFER : BuiltInAct.DECLINE_TRANSFER).word(),
                    Matters.ANY,
                    key,
                    form));
            return new ModelAndView("redirect:/workbench/" + (takes ? "matters/" + id : "transfers"));
        } catch (ProblemException refusal) {
            return page(
                    caller,
                    null,
                    refusals.of(refusal),
                    HttpStatus.valueOf(refusal.problem().category().status()));
        }
    }

    private ModelAndView page(Caller caller, @Nullable String after, @Nullable String refused, HttpStatus status) {
        Offers offers = matters.offered(after, LISTED, caller);
        TransferPage page = new TransferPage(
                caller.organisation().name(),
                offers.offered().stream()
                        .map(offered -> new TransferPage.Line(
                                offered.id().toString(),
                                offered.number(),
                                offered.kind().in(texts.english()),
                                offered.from(),
                                offered.reason(),
                                offered.day().toString(),
                                Sheets.freshKey()))
                        .toList(),
                after == null ? null : "/workbench/transfers",
                offers.next() == null ? null : "/workbench/transfers?after=" + offers.next(),
                refused);
        ModelAndView view = new ModelAndView("matter/transfers", "page", page);
        view.setStatus(status);
        return view;
    }
}
