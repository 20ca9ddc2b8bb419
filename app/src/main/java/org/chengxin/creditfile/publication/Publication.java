package org.chengxin.creditfile.publication;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.creditfile.CreditFiles;
import org.chengxin.creditfile.CreditRecord;
import org.chengxin.creditfile.RecordKind;
import org.chengxin.creditfile.publication.PublicationStore.Entry;
import org.chengxin.creditfile.publication.PublicationStore.Published;
import org.chengxin.creditfile.ruling.FileChanged;
import org.chengxin.evidence.feed.Feed.Item;
import org.chengxin.evidence.feed.FeedConsumer;
import org.chengxin.exchange.Events;
import org.chengxin.exchange.Outgoing;
import org.chengxin.exchange.Outgoing.Change;
import org.chengxin.intake.Reports;
import org.chengxin.rule.LegalDayBegan;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subject;
import org.chengxin.subject.Subjects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Feed consumer that compares the public records of a changed file with those last published, and publishes the difference as
 * events. A file is changed by a report, by a decision on a record, by a joining and by the end of a period.
 */
@Component
class Publication implements FeedConsumer {

    private static final int PAGE = 50;

    private final PublicationStore store;
    private final CreditFiles files;
    private final Subjects subjects;
    private final Reports reports;
    private final Events events;
    private final Dumps dumps;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Publication(
            PublicationStore store,
            CreditFiles files,
            Subjects subjects,
            Reports reports,
            Events events,
            Dumps dumps,
            TransactionTemplate transaction,
            Clock clock) {
        this.clock = clock;
        this.store = store;
        this.files = files;
        this.subjects = subjects;
        this.reports = reports;
        this.events = events;
        this.dumps = dumps;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "publication";
    }

    @Override
    public Set<String> types() {
        return Stream.of(RecordKind.values())
                .filter(kind -> kind != RecordKind.DETERMINATION)
                .map(RecordKind::word)
                .collect(Collectors.toSet());
    }

    @Override
    public void accept(List<Item> facts) {
        Set<FactId> touched = facts.stream().map(Item::id).collect(Collectors.toCollection(HashSet::new));
        // a correction may have moved a record to another subject
        touched.addAll(reports.supersededBy(touched));
        store.mark(files.subjectsOf(touched));
    }

    @EventListener
    void on(FileChanged changed) {
        store.mark(changed.subjects());
    }

    @EventListener
    void on(Subjects.Regrouped regrouped) {
        store.mark(regrouped.subjects());
    }

    @EventListener
    void on(LegalDayBegan began) {
        transaction.executeWithoutResult(status -> store.markEnded(began.day()));
    }

    @Override
    public boolean goOn() {
        Round round = Objects.requireNonNull(transaction.execute(status -> {
            List<SubjectId> taken = store.take(PAGE);
            List<Outgoing> differences =
                    taken.stream().flatMap(this::differences).toList();
            events.publish(differences);
            List<UUID> gone = differences.stream()
                    .filter(each -> each.change() == Change.WITHDRAWN)
                    .map(Outgoing::thing)
                    .toList();
            return new Round(taken.size() == PAGE, dumps.withdraw(gone));
        }));
        if (round.dumpGone()) {
            dumps.renew();
        }
        return round.more();
    }

    /** @param dumpGone whether the file of the day had what was withdrawn */
    private record Round(boolean more, boolean dumpGone) {}

    private Stream<Outgoing> differences(SubjectId touched) {
        Optional<Subject> standing = subjects.find(touched);
        SubjectId id = standing.map(Subject::id).orElse(touched);
        Set<SubjectId> identities = new HashSet<>(subjects.identities(id));
        identities.add(touched);
        Map<UUID, Published> published = store.of(identities);
        List<Entry> now = new ArrayList<>();
        List<Outgoing> differences = new ArrayList<>();
        // of the whole file: what were missing here would be told as withdrawn
        standing.ifPresent(subject -> files.file(id).open().forEach(record -> {
            UUID thing = record.id().value();
            Outgoing outgoing = outgoing(record, subject, published.get(thing) != null);
            byte[] digest = digest(outgoing);
            UUID fact = record.fact().value();
            Published before = published.remove(thing);
            boolean told = before != null && MessageDigest.isEqual(before.digest(), digest);
            if (!told) {
                differences.add(outgoing);
            }
            if (!told || before == null || !fact.equals(before.fact())) {
                Published entry = new Published(
                        thing, record.kind(), digest, record.disclosure().until(), fact);
                now.add(new Entry(entry, outgoing.content().toString()));
            }
        }));
        store.publish(id, now, clock.instant());
        withdraw(published.values(), standing, id).forEach(differences::add);
        return differences.stream();
    }

    private Outgoing outgoing(CreditRecord record, Subject subject, boolean before) {
        return new Outgoing(
                RecordTypes.of(record.kind()),
                before ? Change.CHANGED : Change.PUBLISHED,
                record.id().value(),
                record.fact().value(),
                subject.id(),
                RecordContent.content(record, subject));
    }

    private List<Outgoing> withdraw(Collection<Published> gone, Optional<Subject> party, SubjectId id) {
        store.forget(gone.stream().map(Published::record).toList());
        return gone.stream()
                .map(published -> new Outgoing(
                        RecordTypes.of(published.kind()),
                        Change.WITHDRAWN,
                        published.record(),
                        null,
                        id,
                        RecordContent.named(published.kind(), party.orElse(null))))
                .toList();
    }

    private static byte[] digest(Outgoing outgoing) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(outgoing.content().toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
