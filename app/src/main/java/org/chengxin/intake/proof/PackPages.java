package org.chengxin.intake.proof;

import org.chengxin.account.Caller;
import org.chengxin.account.access.Purpose;
import org.chengxin.shared.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Downloads a court pack from a record's page, for signed-in readers; asks for the purpose if one is required. */
@Controller
class PackPages {

    private final Packs packs;

    PackPages(Packs packs) {
        this.packs = packs;
    }

    @GetMapping("/records/{id}/pack")
    Object pack(
            @PathVariable("id") String id,
            @RequestParam(name = "purpose", required = false) @Nullable String asked,
            @RequestParam(name = "number", defaultValue = "") String number,
            @RequestParam(name = "whole", defaultValue = "false") boolean whole,
            @AuthenticationPrincipal @Nullable Caller caller) {
        String purpose = asked == null ? "" : asked;
        try {
            return ProofApi.zip(
                    id,
                    packs.hand(caller, id, Purpose.Stated.of(purpose, number).orElse(null), whole));
        } catch (ProblemException refused) {
            if (!Entitlement.WANTING.contains(refused.problem())) {
                throw refused;
            }
            String problem = asked == null ? null : refused.problem().code();
            ModelAndView page =
                    new ModelAndView("intake/purpose", "page", new PurposePage(id, purpose, number, problem));
            page.setStatus(problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }
}
