package org.chengxin.creditfile;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chengxin.database.Rebuild;
import org.chengxin.intake.Report;
import org.chengxin.intake.Reports;
import org.chengxin.shared.FactId;
import org.chengxin.subject.Subjects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Upgrade, once before the web server opens: the versions of records from before versions were kept. The sealed reports of a
 * record are filed once more in their order, each state is noted, and the filing is rolled back; where a payload was erased the
 * version is an empty one.
 */
@Component
class HistoryRebuild extends Rebuild {

    private static final Logger LOG = LoggerFactory.getLogger(HistoryRebuild.class);
    private static final int PAGE = 200;

    private final JdbcClient sql;
    private final RecordStore store;
    private final Reports reports;
    private final Subjects subjects;
    private final TransactionTemplate scratch;

    HistoryRebuild(
            JdbcClient sql,
            RecordStore store,
            Reports reports,
            Subjects subjects,
            TransactionTemplate transaction,
            PlatformTransactionManager manager) {
        super(3, transaction);
        this.sql = sql;
        this.store = store;
        this.reports = reports;
        this.subjects = subjects;
        this.scratch = new TransactionTemplate(manager);
        scratch.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** One report of a record and when it came. */
    private record Word(FactId id, boolean current, OffsetDateTime at) {}

    /**
     * A state of a record.
     *
     * @param version as JSON; null for an erased one
     */
    private record State(@Nullable String version, OffsetDateTime at) {}

    @Override
    protected void done(long rebuilt) {
        LOG.info("the versions of {} records were found in their reports", rebuilt);
    }

    @Override
    protected int page() {
        subjects.hold();
        List<UUID> records = sql.sql("""
                select id from creditfile.record r
                where not exists (select from creditfile.version v where v.record = r.id) order by id limit :limit""")
                .param("limit", PAGE)
                .query((row, index) -> row.getObject(1, UUID.class))
                .list();
        records.forEach(this::rebuild);
        return records.size();
    }

    private void rebuild(UUID record) {
        List<Word> words = sql.sql("""
                select id, current, received_at from creditfile.assertion where record = :record order by id""")
                .param("record", record)
                .query((row, index) -> new Word(
                        new FactId(row.getObject(1, UUID.class)),
                        row.getBoolean(2),
                        row.getObject(3, OffsetDateTime.class)))
                .list();
        List<State> states = new ArrayList<>();
        scratch.executeWithoutResult(status -> {
            store.remove(record);
            Set<FactId> all = words.stream().map(Word::id).collect(Collectors.toSet());
            words.forEach(word -> states.add(filed(word, all)));
            status.setRollbackOnly();
        });
        states.forEach(state -> insert(record, state));
        if (words.stream().noneMatch(Word::current)) {
            gone(record, words);
        }
    }

    /** What it supersedes in another record has no part in this one's history. */
    private State filed(Word word, Set<FactId> all) {
        Optional<Report> report = reports.reopen(word.id())
                .map(each -> new Report(
                        each.id(),
                        each.seal(),
                        each.reporter(),
                        each.key(),
                        each.data(),
                        each.receivedAt(),
                        each.supersedes() != null && all.contains(each.supersedes()) ? each.supersedes() : null));
        if (report.isEmpty()) {
            return new State(null, word.at());
        }
        reports.typeOf(word.id()).orElseThrow().record(List.of(report.get()));
        String version =
                sql.sql("""
                select to_jsonb(v)::text from creditfile.version v
                where record = (select record from creditfile.assertion where id = :id)
                order by ordinal desc limit 1""").param("id", word.id().value()).query(String.class).single();
        return new State(version, word.at());
    }

    private void insert(UUID record, State state) {
        sql.sql("""
                insert into creditfile.version
                    (record, subject, known_from, state, lead, said, sources, own, differs, ended, end_reason)
                select r.id, r.subject, :at, coalesce(v.state, 'ERASED'), v.lead,
                       v.said || jsonb_build_object('id', r.id), coalesce(v.sources, 0), coalesce(v.own, false),
                       coalesce(v.differs, false), v.ended, v.end_reason
                from creditfile.record r
                cross join lateral jsonb_populate_record(null::creditfile.version, cast(:version as jsonb)) v
                where r.id = :record""")
                .param("at", state.at())
                .param("version", state.version())
                .param("record", record)
                .update();
    }

    /** Nobody states it any more since its last report was superseded by one about another record. */
    private void gone(UUID record, List<Word> words) {
        OffsetDateTime since = words.stream()
                .flatMap(word -> reports.successor(word.id()).stream())
                .flatMap(by -> sql
                        .sql("select received_at from creditfile.assertion where id = :id")
                        .param("id", by.value())
                        .query(OffsetDateTime.class)
                        .optional()
                        .stream())
                .max(OffsetDateTime::compareTo)
                .orElse(words.get(words.size() - 1).at());
        sql.sql("""
                insert into creditfile.version (record, subject, known_from, state, sources, own, differs)
                select id, subject, :at, 'GONE', 0, false, false from creditfile.record where id = :record""").param("at", since).param("record", record).update();
    }
}
