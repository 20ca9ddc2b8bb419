package org.chengxin.exchange.agreement;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.OrganisationKind;
import org.chengxin.code.DivisionCode;
import org.chengxin.code.SocialCreditCode;
import org.chengxin.database.Reading;
import org.chengxin.evidence.FactOwner;
import org.chengxin.exchange.agreement.SharingAgreement.Issuer;
import org.chengxin.matter.OutcomeOwner;
import org.chengxin.matter.OutcomeRecorded;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.FactId;
import org.chengxin.shared.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Agreements as cases conclude and end them; each ends by itself after its last day. */
@Component
public class SharingAgreements implements FactOwner {

    /** The most that are listed for the public. */
    public static final int SHOWN = 500;

    /** Who can receive by agreement. */
    private static final Set<OrganisationKind> RECEIVERS =
            Set.of(OrganisationKind.DEPARTMENT, OrganisationKind.PLATFORM, OrganisationKind.AGENCY);

    private final SharingAgreementStore store;
    private final Accounts accounts;
    private final LegalClock clock;

    SharingAgreements(SharingAgreementStore store, Accounts accounts, LegalClock clock) {
        this.store = store;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Bean
    static OutcomeOwner sharingConcluded(SharingAgreements agreements) {
        return OutcomeOwner.of(
                "sharing-agreement",
                Set.of("types", "territory", "purpose", "basis", "retention", "until"),
                agreements::require,
                agreements::conclude);
    }

    @Bean
    static OutcomeOwner sharingEnded(SharingAgreements agreements) {
        return OutcomeOwner.of("sharing-agreement-end", Set.of("reason"), agreements::end);
    }

    void require(OutcomeOwner.Intended outcome) {
        Organisation receiver = receiver(outcome.about().organisation())
                .filter(each -> !each.id().equals(outcome.organisations().office()))
                .orElseThrow(() -> new ProblemException(SharingProblem.RECEIVER, "receiver"));
        if (day(outcome.values())
                .filter(until -> !until.isBefore(clock.today()))
                .isEmpty()) {
            throw new ProblemException(SharingProblem.TERM, "until");
        }
        issuer(outcome.values())
                .filter(issuer -> !issuer.isSafe() || receiver.kind() != OrganisationKind.DEPARTMENT)
                .ifPresent(unsafe -> {
                    throw new ProblemException(SharingProblem.ISSUER, "issuer");
                });
    }

    private static Optional<Issuer> issuer(Map<String, String> values) {
        return Issuer.of(values.getOrDefault("issuer", ""), values.getOrDefault("issuer-key", ""));
    }

    private Optional<Organisation> receiver(@Nullable OrganisationId named) {
        return Optional.ofNullable(named).flatMap(accounts::find).filter(each -> RECEIVERS.contains(each.kind()));
    }

    private static Optional<LocalDate> day(Map<String, String> values) {
        try {
            return Optional.of(LocalDate.parse(values.getOrDefault("until", "")));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    void conclude(OutcomeRecorded outcome) {
        Map<String, String> values = outcome.values();
        if (values.isEmpty()) { // erased before it was delivered
            return;
        }
        receiver(outcome.about().organisation())
                .ifPresent(receiver -> store.insert(
                        new SharingAgreement(
                                outcome.matter().value(),
                                outcome.number(),
                                receiver.id(),
                                receiver.name(),
                                outcome.office(),
                                List.of(values.getOrDefault("types", "").split("、")),
                                DivisionCode.parse(values.getOrDefault("territory", "")),
                                values.getOrDefault("purpose", ""),
                                values.getOrDefault("basis", ""),
                                values.getOrDefault("retention", ""),
                                outcome.day(),
                                day(values).orElse(outcome.day()),
                                null,
                                issuer(values).orElse(null)),
                        outcome.outcome()));
    }

    void end(OutcomeRecorded outcome) {
        store.end(outcome.matter().value(), outcome.day());
    }

    /** All of a receiver, those over among them; the latest first. */
    @Reading
    public List<SharingAgreement> of(OrganisationId receiver) {
        return store.of(receiver);
    }

    /** Those in force today, the newest first, at most {@link #SHOWN}. */
    @Reading
    public List<SharingAgreement> inForce() {
        return store.inForce(clock.today(), SHOWN);
    }

    /** One in force with the city or body that issues certificates under this address. */
    @Reading
    public Optional<SharingAgreement> issuing(String issuer) {
        return store.issuing(issuer, clock.today());
    }

    /** Whether the receiver may certify a firm: one that is registered where the receiver is. */
    @Reading
    public boolean mayCertify(SharingAgreement agreement, String code) {
        return accounts.find(agreement.receiver())
                .map(Organisation::division)
                .flatMap(DivisionCode::tryParse)
                .filter(seat -> SocialCreditCode.tryRegistered(code)
                        .flatMap(SocialCreditCode::division)
                        .filter(place -> place.isWithin(seat))
                        .isPresent())
                .isPresent();
    }

    @Override
    public boolean erase(FactId id, String type) {
        store.remove(id.value());
        return false;
    }
}
