package org.chengxin.exchange.onward;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.OrganisationKind;
import org.chengxin.database.Reading;
import org.chengxin.evidence.FactOwner;
import org.chengxin.matter.OutcomeOwner;
import org.chengxin.matter.OutcomeRecorded;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.FactId;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * Providers' consents as cases give them and take them back. What no law publishes goes on to a platform, an agency or another city
 * only by one of them (政务数据共享条例 art. 25).
 */
@Component
public class OnwardConsents implements FactOwner {

    private final OnwardConsentStore store;
    private final LegalClock clock;

    OnwardConsents(OnwardConsentStore store, LegalClock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * A report that somebody shared with the city.
     *
     * @param thing first report of the thing that it is about
     */
    public record Shared(FactId thing, FactId report, OrganisationId provider, String type) {}

    @Bean
    static OutcomeOwner onwardGiven(OnwardConsents consents) {
        return OutcomeOwner.of("onward-consent", Set.of("type", "receivers", "until", "given"), consents::give);
    }

    @Bean
    static OutcomeOwner onwardTakenBack(OnwardConsents consents) {
        return OutcomeOwner.of("onward-consent-end", Set.of("reason"), consents::end);
    }

    /** A case that grants data may leave it open whether they may be passed on. */
    void give(OutcomeRecorded outcome) {
        Map<String, String> values = outcome.values();
        OrganisationId provider = outcome.about().organisation();
        String type = values.getOrDefault("type", "");
        if (provider == null || type.isEmpty() || !OutcomeOwner.YES.equals(values.get("given"))) {
            return;
        }
        store.insert(new OnwardConsent(
                outcome.outcome(),
                outcome.matter().value(),
                outcome.number(),
                provider,
                type,
                List.of(values.getOrDefault("receivers", "").split("、")),
                FactId.tryParse(values.getOrDefault("record", "")).orElse(null),
                until(values).orElse(outcome.day())));
    }

    private static Optional<LocalDate> until(Map<String, String> values) {
        try {
            return Optional.of(LocalDate.parse(values.getOrDefault("until", "")));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    void end(OutcomeRecorded outcome) {
        store.end(outcome.matter().value(), outcome.day());
    }

    /** The consents in force of a provider for a type, and for the report if they are about one alone. */
    @Reading
    List<OnwardConsent> of(Shared shared) {
        return store.of(shared.provider(), shared.type(), clock.today()).stream()
                .filter(consent -> consent.isAbout(shared))
                .toList();
    }

    /** Returns which of these things may not go on to such a receiver. */
    @Reading
    public Set<FactId> heldBack(Collection<Shared> shared, OrganisationKind receiver) {
        Map<Map.Entry<OrganisationId, String>, List<OnwardConsent>> known = new HashMap<>();
        return shared.stream()
                .filter(each -> known
                        .computeIfAbsent(
                                Map.entry(each.provider(), each.type()),
                                key -> store.of(each.provider(), each.type(), clock.today()))
                        .stream()
                        .noneMatch(consent -> consent.covers(each, receiver)))
                .map(Shared::thing)
                .collect(Collectors.toSet());
    }

    @Override
    public boolean erase(FactId id, String type) {
        store.remove(id.value());
        return false;
    }
}
