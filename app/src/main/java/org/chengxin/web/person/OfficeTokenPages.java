package org.chengxin.web.person;

import java.util.List;
import java.util.UUID;
import org.chengxin.account.Caller;
import org.chengxin.account.administration.AuthorityTokens;
import org.chengxin.web.ui.ShownOncePage;
import org.chengxin.web.ui.Term;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /workbench/account/tokens}: the head of an office collects tokens that two administrators approved for it, and revokes its own. */
@Controller
class OfficeTokenPages {

    private static final String ACCOUNT = "/workbench/account";
    private static final String PAGE = ACCOUNT + "/tokens";

    private final AuthorityTokens tokens;

    OfficeTokenPages(AuthorityTokens tokens) {
        this.tokens = tokens;
    }

    @PostMapping(PAGE)
    ModelAndView collect(@AuthenticationPrincipal Caller caller) {
        List<Term> secrets = tokens.collect(caller).stream()
                .map(each -> Term.code(each.label(), each.token()))
                .toList();
        return new ModelAndView("web/shownOnce", "page", new ShownOncePage("web.tokens.issued", secrets, ACCOUNT));
    }

    @PostMapping(PAGE + "/{id}/revocation")
    ModelAndView revoke(@AuthenticationPrincipal Caller caller, @PathVariable("id") UUID id) {
        tokens.revoke(caller, id);
        return new ModelAndView("redirect:" + ACCOUNT);
    }
}
