package org.chengxin.onboarding;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.chengxin.account.Caller;
import org.chengxin.matter.Actor;
import org.chengxin.onboarding.Accesses.Issued;
import org.chengxin.onboarding.Accesses.Token;
import org.chengxin.shared.ProblemException;
import org.chengxin.web.Texts;
import org.chengxin.web.guard.AddressLimit;
import org.chengxin.web.ui.FormError;
import org.chengxin.web.ui.Term;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /onboarding}: how access is had, and where an applicant collects what was approved; {@code /sandbox}: access to an
 * installation for trying things out, at once.
 */
@Controller
class OnboardingPages {

    private static final String PAGE = "/onboarding";

    /** Own choice: the secret is long, so this only protects the database from load. */
    private static final int TRIES_AN_HOUR = 30;

    /** Own choice: enough for a team behind one address. */
    private static final int TRIALS_AN_HOUR = 10;

    private final Collection collection;
    private final Sandbox sandbox;
    private final AddressLimit limit;
    private final Texts texts;
    private final String address;

    OnboardingPages(
            Collection collection,
            Sandbox sandbox,
            AddressLimit limit,
            Texts texts,
            @Value("${chengxin.onboarding.sandbox-url:}") String address) {
        this.collection = collection;
        this.sandbox = sandbox;
        this.limit = limit;
        this.texts = texts;
        this.address = address;
    }

    @GetMapping(PAGE)
    ModelAndView how(@RequestParam(name = "number", defaultValue = "") String number) {
        return page(number, null, List.of());
    }

    private ModelAndView page(String number, @Nullable String sent, List<FormError> errors) {
        return new ModelAndView(
                "onboarding/onboarding", "page", new OnboardingPage(sandbox.isOn(), address, number, sent, errors));
    }

    /**
     * @param receipt of the application; who applied with an account leaves it empty and is signed in
     * @param code that went to the phone or address in the register
     */
    @PostMapping(PAGE)
    ModelAndView collect(
            HttpServletRequest request,
            @AuthenticationPrincipal @Nullable Caller caller,
            @RequestParam(name = "number", defaultValue = "") String number,
            @RequestParam(name = "receipt", defaultValue = "") String receipt,
            @RequestParam(name = "code", defaultValue = "") String code) {
        limit.take("onboarding", request.getRemoteAddr(), TRIES_AN_HOUR);
        String secret = receipt.strip();
        Actor applicant = caller == null || !secret.isEmpty() ? Actor.holding(secret) : Actor.of(caller);
        try {
            return shown(collection.collect(number.strip(), applicant, code));
        } catch (ProblemException refused) {
            String sent = refused.problem() == OnboardingProblem.COLLECTION_CODE
                    ? collection.sent(number.strip(), applicant).map(this::told).orElse(null)
                    : null;
            return refused(page(number, sent, errors(refused)), refused);
        }
    }

    private String told(CollectionCodes.Sent sent) {
        return sent.way() == CollectionCodes.Way.SMS
                ? texts.of("onboarding.code.sent.sms", sent.day(), sent.to())
                : texts.of("onboarding.code.sent.letter", sent.day());
    }

    @GetMapping("/sandbox")
    ModelAndView sandbox(@AuthenticationPrincipal @Nullable Caller caller) {
        sandbox.require();
        return trial(SandboxPage.of(caller));
    }

    @PostMapping("/sandbox")
    ModelAndView open(
            HttpServletRequest request,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "code", defaultValue = "") String code,
            @RequestParam(name = "kind", defaultValue = "") String kind) {
        sandbox.require();
        limit.take("sandbox", request.getRemoteAddr(), TRIALS_AN_HOUR);
        try {
            return shown(sandbox.open(Applicant.of(name, code, kind)));
        } catch (ProblemException refused) {
            return refused(trial(new SandboxPage(name, code, kind, null, errors(refused))), refused);
        }
    }

    /** A lost token is no reason for another organisation: its own account gets it a new one. */
    @PostMapping("/sandbox/token")
    ModelAndView replace(@AuthenticationPrincipal Caller caller) {
        return shown("onboarding.token.new", terms(sandbox.replace(caller)));
    }

    private static ModelAndView trial(SandboxPage page) {
        return new ModelAndView("onboarding/sandbox", "page", page);
    }

    private List<FormError> errors(ProblemException refused) {
        return List.of(new FormError(
                String.valueOf(refused.getMessage()),
                texts.of("problem." + refused.problem().code())));
    }

    private static ModelAndView refused(ModelAndView page, ProblemException refused) {
        page.setStatus(HttpStatusCode.valueOf(refused.problem().category().status()));
        return page;
    }

    private ModelAndView shown(Issued issued) {
        List<Term> secrets = new ArrayList<>(List.of(
                Term.of(texts.of("onboarding.account"), issued.account()),
                Term.code(texts.of("onboarding.password"), issued.password())));
        if (issued.token() != null) {
            secrets.addAll(terms(issued.token()));
        }
        return shown("onboarding.issued", secrets);
    }

    private List<Term> terms(Token token) {
        return List.of(
                Term.code(texts.of("onboarding.token"), token.text()),
                Term.of(texts.of("onboarding.token.until"), token.until().toString()));
    }

    private static ModelAndView shown(String title, List<Term> secrets) {
        return new ModelAndView("onboarding/issued", "page", new IssuedPage(title, secrets));
    }
}
