package org.chengxin.evidence;

import java.util.List;
import java.util.Set;
import org.chengxin.evidence.key.LogKey;
import org.chengxin.evidence.key.LogKeys;
import org.chengxin.shared.FactId;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals the log's keys as public facts, at the first start and at the first start after each rotation. So a key without such
 * a fact was never the log's.
 */
@Component
class LogKeyFacts implements ApplicationRunner, DisclosedFacts {

    static final String TYPE = "log-key";

    private final LogKeys.Holder holder;
    private final LogKeyStore store;
    private final Seals seals;
    private final TransactionTemplate transaction;

    LogKeyFacts(LogKeys.Holder holder, LogKeyStore store, Seals seals, TransactionTemplate transaction) {
        this.holder = holder;
        this.store = store;
        this.seals = seals;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        sealNew();
    }

    /** Seals one fact with all keys that no fact names yet. */
    void sealNew() {
        List<LogKey> keys = holder.logKeys().all();
        transaction.executeWithoutResult(status -> {
            Set<String> sealedKeys = store.sealedKeys();
            List<LogKey> fresh = keys.stream()
                    .filter(key -> !sealedKeys.contains(key.verifier().toString()))
                    .toList();
            if (!fresh.isEmpty()) {
                FactId id = FactId.next();
                SealId seal = seals.seal(List.of(fact(id, holder.origin(), fresh, keys)));
                fresh.forEach(key -> store.add(key.verifier().toString(), id, seal));
            }
        });
    }

    static Fact fact(FactId id, String origin, List<LogKey> fresh, List<LogKey> keys) {
        return FactPayload.of(TYPE, id)
                .beside("origin", origin)
                .beside(
                        "keys",
                        fresh.stream()
                                .map(key -> key(key).with("from", key.from()))
                                .toList())
                .beside(
                        "ends",
                        keys.stream()
                                .filter(key -> key.until() != null)
                                .map(key -> key(key).with("until", key.until()))
                                .toList())
                .fact();
    }

    private static FactPayload.Members key(LogKey key) {
        return FactPayload.members().with("vkey", key.verifier());
    }

    @Override
    public boolean isDisclosed(FactId id) {
        return store.isTold(id);
    }
}
