package org.chengxin.review;

import java.util.List;
import java.util.UUID;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationKind;
import org.chengxin.account.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** {@code /workbench/trade}: what does not fit in a platform's trade, for officers and for the platform itself. */
@Controller
class FindingPages {

    private final Accounts accounts;
    private final FindingSource source;

    FindingPages(Accounts accounts, FindingSource source) {
        this.accounts = accounts;
        this.source = source;
    }

    @GetMapping("/workbench/trade")
    ModelAndView trade(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(name = "platform", required = false) @Nullable UUID platform) {
        List<Organisation> visible = visible(caller);
        if (visible.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Organisation chosen = visible.stream()
                .filter(each -> platform == null || each.id().value().equals(platform))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        return new ModelAndView("review/findings", "page", new FindingPage(visible, chosen, source.of(chosen.id())));
    }

    /** An officer sees every platform, a platform only itself: trade facts are held by agreement, not published. */
    private List<Organisation> visible(Caller caller) {
        if (caller.role() == Role.OFFICER || caller.role() == Role.AUDITOR) {
            return accounts.organisations().stream()
                    .filter(organisation -> organisation.kind() == OrganisationKind.PLATFORM)
                    .toList();
        }
        return caller.role() == Role.PLATFORM_OPERATOR ? List.of(caller.organisation()) : List.of();
    }
}
