package org.chengxin.exchange.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chengxin.account.Caller;
import org.chengxin.exchange.Entitlements;
import org.chengxin.exchange.Right;
import org.chengxin.exchange.agreement.SharingAgreement;
import org.chengxin.exchange.agreement.SharingAgreements;
import org.chengxin.rule.LegalClock;
import org.chengxin.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/agreements}: what the caller's organisation may receive and on which basis, for programs. */
@RestController
class SharingApi {

    private final Entitlements entitlements;
    private final SharingAgreements agreements;
    private final LegalClock clock;
    private final Texts texts;

    SharingApi(Entitlements entitlements, SharingAgreements agreements, LegalClock clock, Texts texts) {
        this.entitlements = entitlements;
        this.agreements = agreements;
        this.clock = clock;
        this.texts = texts;
    }

    /** @param over agreements that are no longer in force, the latest first */
    record Shared(List<Allowed> allowed, List<Allowed> over) {}

    /**
     * A type that the caller may have.
     *
     * @param footing statutory or agreement
     * @param agreement number of the agreement; null by law, as are division and days
     * @param territory division (GB/T 2260) in which subjects are registered
     * @param until last day
     */
    record Allowed(
            String type,
            String footing,
            String basis,
            String purpose,
            String retention,
            @Nullable String agreement,
            @Nullable String territory,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {}

    @GetMapping("/api/v1/agreements")
    @Operation(
            summary = "What the caller may receive 可接收的数据",
            description =
                    "by law and by agreement in force, with basis, purpose and retention; and agreements that are over"
                            + " 依法和按生效协议可以接收的数据类型及其依据、用途、保存期限；已终止的协议一并列出")
    Shared own(@AuthenticationPrincipal Caller caller) {
        List<Allowed> allowed = new ArrayList<>();
        for (Right right : entitlements.rights(caller.organisation())) {
            if (right.byLaw()) {
                allowed.add(statutory(right));
            }
            right.agreements()
                    .forEach(agreement -> allowed.add(agreed(right.type().name(), agreement)));
        }
        List<Allowed> over = agreements.of(caller.organisation().id()).stream()
                .filter(each -> !each.isInForce(clock.today()))
                .flatMap(each -> each.types().stream().map(type -> agreed(type, each)))
                .toList();
        return new Shared(allowed, over);
    }

    private Allowed statutory(Right right) {
        String type = right.type().name();
        return new Allowed(
                type,
                "statutory",
                right.type().basis(),
                texts.in(Locale.CHINESE, "exchange.purpose." + type),
                texts.in(Locale.CHINESE, "exchange.retention." + type),
                null,
                null,
                null,
                null);
    }

    private static Allowed agreed(String type, SharingAgreement agreement) {
        return new Allowed(
                type,
                "agreement",
                agreement.basis(),
                agreement.purpose(),
                agreement.retention(),
                agreement.number(),
                agreement.territory().value(),
                agreement.since(),
                agreement.ended() == null ? agreement.until() : agreement.ended());
    }
}
