package org.chengxin.creditfile.publication;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chengxin.creditfile.RecordKind;
import org.chengxin.creditfile.publication.DumpStore.Left;
import org.chengxin.creditfile.publication.PublishedStore.Filter;
import org.chengxin.creditfile.publication.PublishedStore.PublishedRecord;
import org.chengxin.evidence.Proofs;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.note.Note;
import org.chengxin.evidencelog.proof.Checkpoint;
import org.chengxin.field.Field;
import org.chengxin.field.Schema;
import org.chengxin.job.Job;
import org.chengxin.job.Jobs;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.LegalDayBegan;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Job that makes the dump of each legal day from the rows that programs read too. A record that has left is told by its id alone, and
 * the dumps that had it are served no more: that of the day is made anew.
 */
@Component
class Dumps implements Job {

    static final String NAME = "open-data";

    private static final int PAGE = 1_000;
    static final List<String> KEYS = List.of("record", "fact", "subject");

    private final DumpStore store;
    private final PublishedStore published;
    private final Proofs proofs;
    private final LegalClock legalClock;
    private final Clock clock;
    private final Jobs jobs;
    private final TransactionTemplate snapshot;

    Dumps(
            DumpStore store,
            PublishedStore published,
            Proofs proofs,
            LegalClock legalClock,
            Clock clock,
            Jobs jobs,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.published = published;
        this.proofs = proofs;
        this.legalClock = legalClock;
        this.clock = clock;
        this.jobs = jobs;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @EventListener
    void on(LegalDayBegan began) {
        jobs.now(NAME);
    }

    @Override
    public void run() {
        LocalDate today = legalClock.today();
        LocalDate newest = store.newest().orElse(LocalDate.MIN);
        if (newest.isBefore(today)) {
            make(today);
        } else if (!store.isWhole(today)) {
            make(newest);
        }
    }

    /** The file of the day is served no more if it has one of these records; answers whether a new one is due. */
    boolean withdraw(Collection<UUID> records) {
        return !records.isEmpty() && store.withdraw(records);
    }

    /** Makes the file of the day anew, soon. */
    void renew() {
        jobs.now(NAME);
    }

    /** Makes the dump of a day; the records are those of one moment. */
    void make(LocalDate day) {
        snapshot.executeWithoutResult(status -> {
            LocalDate today = legalClock.today();
            DumpFile file = new DumpFile(columns());
            int records = write(file, today);
            store.leave(day, today);
            List<Left> gone = store.left(day);
            DumpFile.Finished whole = file.finish();
            Optional<Checkpoint> log = proofs.checkpoint().map(Note::text).map(Dumps::checkpoint);
            store.insert(
                    new Dump(
                            day,
                            clock.instant(),
                            records,
                            whole.sha256(),
                            whole.bytes(),
                            log.map(Checkpoint::size).orElse(0L),
                            log.map(each -> each.root().toString()).orElse(null),
                            gone.size(),
                            left(gone).sha256(),
                            false),
                    whole.packed());
        });
    }

    private static Checkpoint checkpoint(String text) {
        try {
            return Checkpoint.parse(text);
        } catch (VerificationException damaged) {
            throw new IllegalStateException("the published checkpoint cannot be read", damaged);
        }
    }

    private int write(DumpFile file, LocalDate today) {
        Set<String> paths = fields().keySet();
        Filter filter = new Filter(null, null, null, Set.of(), true);
        int records = 0;
        List<PublishedRecord> page;
        do {
            page = published.list(filter, today, PAGE);
            for (PublishedRecord each : page) {
                file.row(cells(each, paths));
                filter = filter.behind(each.record());
            }
            records += page.size();
        } while (page.size() == PAGE);
        return records;
    }

    private List<String> columns() {
        List<String> columns = new ArrayList<>(KEYS);
        columns.addAll(fields().keySet());
        return columns;
    }

    /** The fields of a record without objects inside, by path such as {@code party.code}, in the order of the columns. */
    static Map<String, Field> fields() {
        return fields(RecordType.schema(List.of(RecordKind.values())), "");
    }

    private static Map<String, Field> fields(Schema schema, String around) {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (Field field : schema.fields()) {
            String path = around + field.name();
            field.inner()
                    .ifPresentOrElse(inner -> fields.putAll(fields(inner, path + ".")), () -> fields.put(path, field));
        }
        return fields;
    }

    private static List<String> cells(PublishedRecord record, Set<String> paths) {
        List<String> cells = new ArrayList<>();
        for (UUID id : List.of(record.record(), record.fact(), record.subject().value())) {
            cells.add(id.toString());
        }
        JsonNode content = JsonMapper.shared().readTree(record.content());
        for (String path : paths) {
            cells.add(content.at("/" + path.replace('.', '/')).asString(""));
        }
        return cells;
    }

    /** The file of the records that left: ids and kinds, and nothing of what they said. */
    static DumpFile.Finished left(List<Left> gone) {
        DumpFile file = new DumpFile(List.of("record", "kind"));
        gone.forEach(
                each -> file.row(List.of(each.record().toString(), each.kind().word())));
        return file.finish();
    }
}
