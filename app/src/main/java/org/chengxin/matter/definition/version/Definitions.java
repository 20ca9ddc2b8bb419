package org.chengxin.matter.definition.version;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.chengxin.evidence.DisclosedFacts;
import org.chengxin.evidence.Proofs;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.version.DefinitionStore.Head;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.FactId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The definitions in force, and every earlier version that an open matter may follow. */
@Component
public class Definitions implements DisclosedFacts {

    /** Cache lifetime: delay until another instance's change is seen; changes take effect on later days. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private static final Heads NONE = new Heads(Instant.EPOCH, List.of());

    private final DefinitionStore store;
    private final Clock clock;
    private final LegalClock legalClock;
    private final Proofs proofs;
    private final Map<Key, MatterDefinition> read = new ConcurrentHashMap<>();
    private volatile Heads heads = NONE;

    Definitions(DefinitionStore store, Clock clock, LegalClock legalClock, Proofs proofs) {
        this.store = store;
        this.clock = clock;
        this.legalClock = legalClock;
        this.proofs = proofs;
    }

    /** The version for a matter opened on that day. */
    public Optional<MatterDefinition> inForce(String name, LocalDate day) {
        return heads().stream()
                .filter(head ->
                        head.name().equals(name) && !head.effectiveFrom().isAfter(day))
                .findFirst()
                .flatMap(head -> version(name, head.version()));
    }

    /** A past, current or future version. */
    public Optional<MatterDefinition> version(String name, int version) {
        Key key = new Key(name, version);
        MatterDefinition known = read.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<MatterDefinition> found = store.find(name, version)
                .filter(each -> each.state() == DefinitionVersion.State.IN_FORCE)
                .map(DefinitionVersion::definition);
        // a version in force never changes, so that it can be cached
        found.ifPresent(definition -> read.put(key, definition));
        return found;
    }

    /**
     * The version that a matter follows.
     *
     * @throws IllegalStateException if there is none
     */
    public MatterDefinition followed(String name, int version) {
        return version(name, version)
                .orElseThrow(() -> new IllegalStateException("no version " + version + " of definition " + name));
    }

    /** Those in force today, by name. */
    public List<MatterDefinition> all() {
        LocalDate today = legalClock.today();
        return heads().stream()
                .map(Head::name)
                .distinct()
                .flatMap(name -> inForce(name, today).stream())
                .toList();
    }

    /** All versions of a definition, newest first. */
    public List<DefinitionVersion> versions(String name) {
        return store.versions(name);
    }

    /** Versions are shown on the page of their kind; one sealed in one piece contains its proposer and is not shown. */
    @Override
    public boolean isDisclosed(FactId id) {
        return store.isVersion(id)
                && proofs.open(id).filter(Proofs.Opening::isSplit).isPresent();
    }

    /** Invalidates the cache after the commit; call in the transaction that puts a version in force. */
    void refresh() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                forget();
            }
        });
    }

    void forget() {
        heads = NONE;
    }

    private List<Head> heads() {
        Heads known = heads;
        Instant now = clock.instant();
        if (known.read().plus(FRESH).isBefore(now)) {
            known = new Heads(now, store.heads());
            heads = known;
        }
        return known.list();
    }

    private record Key(String name, int version) {}

    private record Heads(Instant read, List<Head> list) {}
}
