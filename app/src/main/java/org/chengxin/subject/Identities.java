package org.chengxin.subject;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.chengxin.evidence.SealId;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.SubjectStore.Holder;
import org.springframework.stereotype.Component;

/** Which subject an identifier means. */
@Component
class Identities {

    private final SubjectStore store;
    private final Clock clock;

    Identities(SubjectStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Those behind identifiers; one that nobody has used yet gets a subject now. */
    Map<Identifier, Holder> refer(Collection<Identifier> identifiers, SealId seal) {
        if (identifiers.isEmpty()) {
            return Map.of();
        }
        Map<Identifier, Holder> known = store.holders(identifiers);
        if (known.size() == Set.copyOf(identifiers).size()) {
            return known;
        }
        store.lock();
        known = store.holders(identifiers);
        Map<Identifier, SubjectId> missing = new LinkedHashMap<>();
        for (Identifier identifier : new TreeSet<>(identifiers)) {
            if (!known.containsKey(identifier)) {
                missing.put(identifier, SubjectId.next(clock));
            }
        }
        store.refer(missing, seal, clock.instant());
        return store.holders(identifiers);
    }
}
