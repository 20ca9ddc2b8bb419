package org.chengxin.intake.proof;

import org.chengxin.account.Caller;
import org.chengxin.account.access.Purpose;
import org.chengxin.intake.proof.Packs.Wish;
import org.chengxin.shared.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Downloads a court pack from a record's page, for signed-in readers; asks for the purpose if one is required. A purpose is posted:
 * an address with a case number would stay in histories and in the logs of proxies.
 */
@Controller
@RequestMapping("/records/{id}/pack")
class PackPages {

    private final Packs packs;

    PackPages(Packs packs) {
        this.packs = packs;
    }

    @GetMapping
    Object pack(
            @PathVariable("id") String id,
            @RequestParam(name = "whole", defaultValue = "false") boolean whole,
            @AuthenticationPrincipal @Nullable Caller caller) {
        try {
            return ProofApi.zip(id, packs.hand(caller, id, null, Wish.of(whole, false)));
        } catch (ProblemException refused) {
            return asked(refused, new PurposePage(id, packs.purposes(caller), "", "", null));
        }
    }

    @PostMapping
    Object packFor(
            @PathVariable("id") String id,
            @RequestParam(name = "purpose", defaultValue = "") String purpose,
            @RequestParam(name = "number", defaultValue = "") String number,
            @RequestParam(name = "person", defaultValue = "false") boolean person,
            @AuthenticationPrincipal @Nullable Caller caller) {
        try {
            Purpose.Stated stated = Purpose.Stated.of(purpose, number).orElse(null);
            return ProofApi.zip(id, packs.hand(caller, id, stated, Wish.of(true, person)));
        } catch (ProblemException refused) {
            return asked(
                    refused,
                    new PurposePage(
                            id,
                            packs.purposes(caller),
                            purpose,
                            number,
                            refused.problem().code()));
        }
    }

    private static ModelAndView asked(ProblemException refused, PurposePage form) {
        if (!Entitlement.WANTING.contains(refused.problem())) {
            throw refused;
        }
        ModelAndView page = new ModelAndView("intake/purpose", "page", form);
        page.setStatus(
                form.problem() == null
                        ? HttpStatus.OK
                        : HttpStatus.valueOf(refused.problem().category().status()));
        return page;
    }
}
