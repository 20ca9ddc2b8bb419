package org.chengxin.exchange.web;

import java.util.List;
import org.chengxin.account.Caller;
import org.chengxin.account.access.AccessPolicy;
import org.chengxin.exchange.Entitlements;
import org.chengxin.exchange.agreement.SharingAgreement;
import org.chengxin.exchange.agreement.SharingAgreements;
import org.chengxin.rule.LegalClock;
import org.chengxin.web.Texts;
import org.chengxin.web.WorkbenchPart;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /workbench/sharing}: what the own organisation may receive, by law and by agreement, and which agreements are over. */
@Controller
class SharingPages {

    private static final String PATH = "/workbench/sharing";

    private final Entitlements entitlements;
    private final SharingAgreements agreements;
    private final LegalClock clock;

    SharingPages(Entitlements entitlements, SharingAgreements agreements, LegalClock clock) {
        this.entitlements = entitlements;
        this.agreements = agreements;
        this.clock = clock;
    }

    /** Its link on the workbench. */
    @Bean
    static WorkbenchPart sharingPart(Texts texts) {
        return WorkbenchPart.of(59, PATH, "exchange.sharing.title", caller -> texts.of("exchange.sharing.part"));
    }

    @GetMapping(PATH)
    ModelAndView own(@AuthenticationPrincipal Caller caller) {
        return new ModelAndView(
                "exchange/sharing",
                "page",
                new SharingPage(
                        entitlements.rights(caller.organisation()), over(caller), AccessPolicy.isOfficer(caller)));
    }

    private List<SharingAgreement> over(Caller caller) {
        return agreements.of(caller.organisation().id()).stream()
                .filter(each -> !each.isInForce(clock.today()))
                .toList();
    }
}
