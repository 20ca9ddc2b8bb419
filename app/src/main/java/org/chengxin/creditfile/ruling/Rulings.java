package org.chengxin.creditfile.ruling;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.chengxin.account.Accounts;
import org.chengxin.code.SocialCreditCode;
import org.chengxin.creditfile.ruling.Ruling.Effect;
import org.chengxin.evidence.FactOwner;
import org.chengxin.matter.OutcomeOwner;
import org.chengxin.matter.OutcomeRecorded;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subjects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 异议、修复: takes what decisions do to records, and tells it. */
@Component
public class Rulings implements FactOwner {

    private static final Logger LOG = LoggerFactory.getLogger(Rulings.class);

    private final RulingStore store;
    private final Subjects subjects;
    private final Accounts accounts;

    Rulings(RulingStore store, Subjects subjects, Accounts accounts) {
        this.store = store;
        this.subjects = subjects;
        this.accounts = accounts;
    }

    /** Owner of the outcome kind of one effect. */
    private record Owner(Rulings rulings, Effect effect) implements OutcomeOwner {

        @Override
        public String word() {
            return effect.word();
        }

        @Override
        public Set<String> fields() {
            return Set.of("record", "text", "basis");
        }

        @Override
        public void take(OutcomeRecorded outcome) {
            rulings.take(effect, outcome);
        }
    }

    @Bean
    static OutcomeOwner recordDisputed(Rulings rulings) {
        return new Owner(rulings, Effect.DISPUTED);
    }

    @Bean
    static OutcomeOwner recordUndisputed(Rulings rulings) {
        return new Owner(rulings, Effect.UNDISPUTED);
    }

    @Bean
    static OutcomeOwner recordCorrected(Rulings rulings) {
        return new Owner(rulings, Effect.CORRECTED);
    }

    @Bean
    static OutcomeOwner recordEnded(Rulings rulings) {
        return new Owner(rulings, Effect.ENDED);
    }

    /**
     * Only a record of the party itself is touched, and only where the words name one record: a party that names a record of
     * another changes nothing.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void take(Effect effect, OutcomeRecorded outcome) {
        Set<SubjectId> party = outcome.subject() == null ? Set.of() : identities(outcome.subject());
        List<UUID> meant = party.isEmpty()
                ? List.of()
                : store.records(
                        party, outcome.values().getOrDefault("record", "").strip());
        if (meant.size() == 1) {
            store.insert(meant.get(0), effect, outcome);
        } else {
            LOG.info("{} of matter {} names no one record of its party", effect.word(), outcome.matter());
        }
    }

    /** All that the party is known as; a member here that nobody reported is the holder of its registered code. */
    private Set<SubjectId> identities(SubjectId party) {
        Set<SubjectId> all = new HashSet<>(subjects.identities(party));
        accounts.organisationOf(party, null).stream()
                .flatMap(member -> Stream.ofNullable(member.code()))
                .flatMap(code -> SocialCreditCode.tryRegistered(code).stream())
                .flatMap(code -> subjects.search(code.value()).stream())
                .forEach(holder -> all.addAll(subjects.identities(holder.id())));
        return all;
    }

    /** Rulings by the record's id, the oldest first. */
    public Map<UUID, List<Ruling>> of(Collection<UUID> records) {
        return records.isEmpty() ? Map.of() : store.of(records);
    }

    /** Erasing the outcome itself is the matter's part. */
    @Override
    @Transactional
    public boolean erase(FactId id, String type) {
        store.remove(id.value());
        return false;
    }
}
