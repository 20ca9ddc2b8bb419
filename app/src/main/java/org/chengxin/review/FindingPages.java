package org.chengxin.review;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationKind;
import org.chengxin.account.access.Access;
import org.chengxin.account.access.AccessPolicy;
import org.chengxin.account.access.Protected;
import org.chengxin.account.access.Protected.Kind;
import org.chengxin.account.access.Protected.Secrecy;
import org.chengxin.account.access.Reader;
import org.chengxin.web.Texts;
import org.chengxin.web.WorkbenchPart;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** {@code /workbench/trade}: trade findings of a platform, for its regulator and for the platform itself. */
@Controller
class FindingPages {

    private static final String REGULATOR = "market-regulator";

    private final Access access;
    private final Accounts accounts;
    private final FindingSource source;

    FindingPages(Access access, Accounts accounts, FindingSource source) {
        this.access = access;
        this.accounts = accounts;
        this.source = source;
    }

    /** Its card on the workbench. */
    @Bean
    static WorkbenchPart tradePart(Texts texts) {
        return WorkbenchPart.of(
                20, "/workbench/trade", "review.findings.title", caller -> texts.of("review.findings.lead"));
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

    /**
     * Platforms visible to the caller: a platform sees itself, the market regulator those seated in its territory. Trade is
     * reported by agreement and not published.
     */
    private List<Organisation> visible(Caller caller) {
        Reader reader = access.reader(caller);
        return accounts.organisations().stream()
                .filter(each -> each.kind() == OrganisationKind.PLATFORM)
                .filter(each -> AccessPolicy.ground(reader, trade(each)).isPresent())
                .toList();
    }

    private static Protected trade(Organisation platform) {
        return Protected.of(
                Kind.TRADE, Set.of(REGULATOR), platform.division(), Secrecy.ORDINARY, Set.of(platform.id()));
    }
}
