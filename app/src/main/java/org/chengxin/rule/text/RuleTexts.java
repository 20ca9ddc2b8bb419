package org.chengxin.rule.text;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.chengxin.evidence.SealId;
import org.chengxin.evidence.Seals;
import org.chengxin.evidencelog.merkle.Sha256;
import org.chengxin.rule.proposal.Wanted;
import org.chengxin.rule.text.TextKind.Shipped;
import org.chengxin.rule.text.TextStore.Head;
import org.chengxin.rule.text.TextStore.Row;
import org.chengxin.shared.FactId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The versions of the texts of one kind; a version never changes, so that each is read once. */
public final class RuleTexts<T> {

    /** Delay until another instance's change is seen. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final TextKind<T> kind;
    private final TextStore store;
    private final Seals seals;
    private final Clock clock;
    private final Map<Key, RuleText<T>> read = new ConcurrentHashMap<>();
    private final AtomicReference<Heads> heads = new AtomicReference<>(unknown());

    /** @param clock system clock */
    public RuleTexts(TextKind<T> kind, JdbcClient sql, Seals seals, Clock clock) {
        this.kind = kind;
        this.store = new TextStore(sql, kind.table(), kind.key());
        this.seals = seals;
        this.clock = clock;
    }

    /** The version in force on a day. */
    public Optional<T> inForce(String name, LocalDate day) {
        return heads().stream()
                .filter(head -> head.name().equals(name) && !head.from().isAfter(day))
                .findFirst()
                .flatMap(head -> version(name, head.version()))
                .map(RuleText::rule);
    }

    /** The version of each text in force on a day, in the order of their names. */
    public List<RuleText<T>> inForce(LocalDate day) {
        Map<String, Head> first = new LinkedHashMap<>();
        heads().stream()
                .filter(head -> !head.from().isAfter(day))
                .forEach(head -> first.putIfAbsent(head.name(), head));
        return first.values().stream()
                .flatMap(head -> version(head.name(), head.version()).stream())
                .toList();
    }

    /** A past, current or future version. */
    public Optional<RuleText<T>> version(String name, int version) {
        Key key = new Key(name, version);
        RuleText<T> known = read.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<RuleText<T>> found = store.find(name, version).map(row -> text(name, version, row));
        found.ifPresent(text -> read.put(key, text));
        return found;
    }

    /** All versions of a text, the newest first. */
    public List<RuleText<T>> versions(String name) {
        return heads().stream()
                .filter(head -> head.name().equals(name))
                .sorted(Comparator.comparing(Head::version).reversed())
                .flatMap(head -> version(name, head.version()).stream())
                .toList();
    }

    /** The newest version, as it is stored now. */
    public Optional<RuleText<T>> latest(String name) {
        return version(name, store.latest(name));
    }

    /** Whether a version has this very text. */
    public boolean has(String name, String source) {
        return store.has(name, Sha256.hex(source));
    }

    public boolean has(FactId fact) {
        return store.has(fact);
    }

    /** Seals and stores the next version, in the caller's transaction. */
    public RuleText<T> keep(String name, String source, LocalDate from) {
        store.lock();
        int version = store.latest(name) + 1;
        String digest = Sha256.hex(source);
        FactId fact = FactId.next();
        SealId seal = seals.seal(List.of(kind.sealed().fact(fact, name, version, digest, from)));
        Row row = new Row(from, source, fact);
        store.insert(new Head(name, version, from), digest, row, seal);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                forget();
            }
        });
        return text(name, version, row);
    }

    /**
     * Takes the files that come with the program, in the caller's transaction. Those of a name that is new here are in force from their
     * own days; a changed one is offered to two persons of its owner.
     *
     * @return what was put in force
     */
    public List<RuleText<T>> ship(List<Shipped> files, Consumer<Wanted> offer) {
        store.lock();
        List<RuleText<T>> kept = new ArrayList<>();
        files.stream().collect(Collectors.groupingBy(Shipped::name)).forEach((name, versions) -> {
            boolean known = store.latest(name) > 0;
            versions.stream()
                    .sorted(Comparator.comparing(Shipped::from))
                    .filter(file -> !has(name, file.source()))
                    .forEach(file -> {
                        if (known) {
                            offer.accept(new Wanted(kind.word(), name, file.source(), "随程序发布", file.from()));
                        } else {
                            kept.add(keep(name, file.source(), file.from()));
                        }
                    });
        });
        return kept;
    }

    /** Reads anew what is asked for next. */
    public void forget() {
        heads.set(unknown());
        read.clear();
    }

    private RuleText<T> text(String name, int version, Row row) {
        return new RuleText<>(
                name,
                version,
                row.from(),
                row.source(),
                row.fact(),
                kind.reader().read(name, version, row.from(), row.source()));
    }

    private List<Head> heads() {
        Heads known = heads.get();
        Instant now = clock.instant();
        if (!known.read().plus(FRESH).isBefore(now)) {
            return known.list();
        }
        List<Head> list = store.heads();
        // not over what was forgotten meanwhile
        heads.compareAndSet(known, new Heads(now, list));
        return list;
    }

    private static Heads unknown() {
        return new Heads(Instant.EPOCH, List.of());
    }

    private record Key(String name, int version) {}

    private record Heads(Instant read, List<Head> list) {}
}
