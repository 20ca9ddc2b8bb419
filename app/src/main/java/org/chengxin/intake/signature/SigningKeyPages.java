package org.chengxin.intake.signature;

import java.util.List;
import java.util.UUID;
import org.chengxin.account.Caller;
import org.chengxin.shared.ProblemException;
import org.chengxin.web.Texts;
import org.chengxin.web.ui.FormError;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** {@code /workbench/reports/keys}: who is in charge of a firm or an office names the public keys by which its reports are signed. */
@Controller
class SigningKeyPages {

    private static final String PAGE = "/workbench/reports/keys";

    private final SigningKeys keys;
    private final Texts texts;

    SigningKeyPages(SigningKeys keys, Texts texts) {
        this.keys = keys;
        this.texts = texts;
    }

    @GetMapping(PAGE)
    ModelAndView list(@AuthenticationPrincipal Caller caller) {
        requireInCharge(caller);
        return page(caller, List.of(), "", "");
    }

    @PostMapping(PAGE)
    ModelAndView register(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(name = "label", defaultValue = "") String label,
            @RequestParam(name = "key", defaultValue = "") String key) {
        requireInCharge(caller);
        return attempt(caller, label, key, () -> keys.register(caller, label, key));
    }

    @PostMapping(PAGE + "/{id}/revocation")
    ModelAndView revoke(@AuthenticationPrincipal Caller caller, @PathVariable("id") UUID id) {
        requireInCharge(caller);
        return attempt(caller, "", "", () -> keys.revoke(caller, id));
    }

    private ModelAndView attempt(Caller caller, String label, String key, Runnable work) {
        try {
            work.run();
        } catch (ProblemException refused) {
            String words = texts.of("problem." + refused.problem().code());
            ModelAndView page =
                    page(caller, List.of(new FormError(String.valueOf(refused.getMessage()), words)), label, key);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        return new ModelAndView("redirect:" + PAGE);
    }

    private void requireInCharge(Caller caller) {
        if (!keys.inCharge(caller)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private ModelAndView page(Caller caller, List<FormError> errors, String label, String typed) {
        return new ModelAndView(
                "intake/keys",
                "page",
                new SigningKeysPage(
                        keys.of(caller.organisation()), keys.isEnding(caller.organisation()), errors, label, typed));
    }
}
