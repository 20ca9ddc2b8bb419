package org.chengxin.intake.proof;

import org.chengxin.account.Caller;
import org.chengxin.intake.IntakeProblem;
import org.chengxin.shared.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pack behind the link of a record's page, for signed-in people; who must say why is asked. */
@Controller
class PackPages {

    private final Packs packs;

    PackPages(Packs packs) {
        this.packs = packs;
    }

    @GetMapping("/records/{id}/pack")
    Object pack(
            @PathVariable("id") String id,
            @RequestParam(name = "purpose", required = false) @Nullable String purpose,
            @AuthenticationPrincipal @Nullable Caller caller) {
        try {
            return ProofApi.zip(id, packs.hand(caller, id, purpose));
        } catch (ProblemException refused) {
            if (refused.problem() == IntakeProblem.PURPOSE_REQUIRED) {
                return new ModelAndView("intake/purpose", "page", new PurposePage(id, purpose != null));
            }
            throw refused;
        }
    }
}
