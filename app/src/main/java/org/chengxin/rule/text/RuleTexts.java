package org.chengxin.rule.text;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.chengxin.database.RequestCache;
import org.chengxin.evidence.SealId;
import org.chengxin.evidence.Seals;
import org.chengxin.evidencelog.merkle.Sha256;
import org.chengxin.rule.proposal.Wanted;
import org.chengxin.rule.text.TextKind.Shipped;
import org.chengxin.rule.text.TextStore.Id;
import org.chengxin.rule.text.TextStore.Row;
import org.chengxin.shared.FactId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.function.SingletonSupplier;

/**
 * The versions of the texts of one kind. Which is in force is asked of the database, so that a transaction sees those of its snapshot and
 * every instance the same; a version never changes, so that each is read once.
 */
public final class RuleTexts<T> {

    private final TextKind<T> kind;
    private final TextStore store;
    private final Seals seals;
    private final Map<Id, RuleText<T>> read = new ConcurrentHashMap<>();

    public RuleTexts(TextKind<T> kind, JdbcClient sql, Seals seals) {
        this.kind = kind;
        this.store = new TextStore(sql, kind.table(), kind.key());
        this.seals = seals;
    }

    /** The version in force on a day: of those that have begun, the one of the latest day. */
    public Optional<RuleText<T>> inForce(String name, LocalDate day) {
        return RequestCache.steady(
                RuleTexts.class,
                List.of(kind.table(), name, day),
                () -> store.inForce(name, day).flatMap(this::version));
    }

    /** The version of each text in force on a day, in the order of their names. */
    public List<RuleText<T>> inForce(LocalDate day) {
        return RequestCache.steady(RuleTexts.class, List.of(kind.table(), day), () -> versions(store.inForce(day)));
    }

    /** A past, current or future version. */
    public Optional<RuleText<T>> version(String name, int version) {
        return version(new Id(name, version));
    }

    private Optional<RuleText<T>> version(Id id) {
        RuleText<T> known = read.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<RuleText<T>> found = store.find(id).map(row -> text(id, row));
        if (!keeps()) {
            found.ifPresent(text -> read.put(id, text));
        }
        return found;
    }

    /** All versions of a text, the newest first. */
    public List<RuleText<T>> versions(String name) {
        return versions(store.versions(name));
    }

    private List<RuleText<T>> versions(List<Id> ids) {
        return ids.stream().flatMap(id -> version(id).stream()).toList();
    }

    /** The version with the highest number. */
    public Optional<RuleText<T>> latest(String name) {
        return store.versions(name).stream().findFirst().flatMap(this::version);
    }

    /** Whether a version has this very text. */
    public boolean has(String name, String source) {
        return store.has(name, Sha256.hex(source));
    }

    /** Whether a fact sealed a version of a text of this kind. */
    public boolean has(FactId fact) {
        return store.has(fact);
    }

    /** Seals and stores the next version, in the caller's transaction; until its end nobody else sees it. */
    public RuleText<T> keep(String name, String source, LocalDate from) {
        keeping();
        store.lock();
        Id id = new Id(name, store.next(name));
        String digest = Sha256.hex(source);
        FactId fact = FactId.next();
        SealId seal = seals.seal(List.of(kind.sealed().fact(fact, name, id.version(), digest, from)));
        Row row = new Row(from, source, fact);
        store.insert(id, digest, row, seal);
        return text(id, row);
    }

    /**
     * Takes the files that come with the program, in the caller's transaction. Those of a name that is new here are in force from their
     * own days; a changed one is offered to two persons of its owner, unless it was before.
     *
     * @return what was put in force
     */
    public List<RuleText<T>> ship(List<Shipped> files, Consumer<Wanted> offer) {
        List<Shipped> fresh = files.stream()
                .filter(file -> !has(file.name(), file.source()))
                .sorted(Comparator.comparing(Shipped::from))
                .toList();
        List<Shipped> first = fresh.stream().filter(this::isNew).toList();
        // before the lock below: an approval locks the proposals first, then the texts
        fresh.stream()
                .filter(file -> !first.contains(file))
                .map(file -> new Wanted(kind.word(), file.name(), file.source(), "随程序发布", file.from()))
                .forEach(offer);
        if (first.isEmpty()) {
            return List.of();
        }
        store.lock();
        // another instance may have been faster
        List<Shipped> still = first.stream().filter(this::isNew).toList();
        return still.stream()
                .map(file -> keep(file.name(), file.source(), file.from()))
                .toList();
    }

    private boolean isNew(Shipped file) {
        return store.next(file.name()) == 1;
    }

    private RuleText<T> text(Id id, Row row) {
        return new RuleText<>(
                id.name(),
                id.version(),
                row.from(),
                row.source(),
                row.fact(),
                SingletonSupplier.of(() -> kind.reader().read(id.name(), id.version(), row.from(), row.source())));
    }

    /** Whether the transaction sees a version that nobody else does yet. */
    private boolean keeps() {
        return TransactionSynchronizationManager.hasResource(this);
    }

    private void keeping() {
        if (keeps()) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResource(RuleTexts.this);
            }
        });
        TransactionSynchronizationManager.bindResource(this, kind);
    }
}
