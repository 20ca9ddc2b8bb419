package org.chengxin.evidence;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chengxin.database.Copy;
import org.chengxin.evidencelog.SealedEntry;
import org.chengxin.shared.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Seals facts in the transaction of the module that owns them. */
@Component
public class Seals {

    /** The most facts of one entry. */
    public static final int LIMIT = 1_000;

    private static final int FEW = 8;

    private static final String COLUMNS = "id, seal, position, type, salt, payload, withheld_salt, withheld_payload";

    private final Clock clock;
    private final Copy copy;
    private final Confidential confidential;
    private final SignedState signed;
    private final LogSequencer sequencer;
    private final JdbcClient sql;

    Seals(
            Clock clock,
            Copy copy,
            Confidential confidential,
            SignedState signed,
            LogSequencer sequencer,
            JdbcClient sql) {
        this.clock = clock;
        this.copy = copy;
        this.confidential = confidential;
        this.signed = signed;
        this.sequencer = sequencer;
        this.sql = sql;
    }

    /**
     * Event: more entries are in the feed. Published only on the instance that assigned their indices.
     *
     * @param types of the facts in them
     */
    public record Sequenced(int entries, Set<String> types) {}

    /**
     * Writes one log entry for these facts. If the caller's transaction commits, the entry will be in the log; if it rolls
     * back, nothing of it remains.
     *
     * <p>Refused while the database is older than the log ({@code evidence.database-behind}), since the entry would never get
     * there.
     *
     * @param facts 1 to {@value #LIMIT}, in the order that is kept
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public SealId seal(List<Fact> facts) {
        if (facts.isEmpty() || facts.size() > LIMIT) {
            throw new IllegalArgumentException("1 to " + LIMIT + " facts, not " + facts.size());
        }
        signed.require();
        Instant now = clock.instant();
        SealId seal = new SealId(Uuid7.next());
        List<byte[]> salts = new ArrayList<>(facts.size());
        List<byte[]> commitments = new ArrayList<>(facts.size());
        for (Fact fact : facts) {
            byte[] salt = SealedEntry.newSalt();
            salts.add(salt);
            commitments.add(SealedEntry.commitment(salt, fact.payload()));
        }
        byte[] entry = new SealedEntry(now, commitments).bytes();
        Set<String> types = facts.stream().map(Fact::type).collect(Collectors.toSet());
        if (facts.size() <= FEW) {
            insert(facts, salts, seal, now, entry, types);
        } else {
            copy(facts, salts, seal, now, entry, types);
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                sequencer.wake();
            }
        });
        return seal;
    }

    private void copy(List<Fact> facts, List<byte[]> salts, SealId seal, Instant now, byte[] entry, Set<String> types) {
        Copy.BinaryRows rows = copy.binaryInto("evidence.fact (" + COLUMNS + ")");
        for (int position = 0; position < facts.size(); position++) {
            Fact fact = facts.get(position);
            rows.row(
                    fact.id().value(),
                    seal.value(),
                    (short) position,
                    fact.type(),
                    salts.get(position),
                    confidential.encrypt(fact.payload()),
                    salt(fact.withheld()),
                    payload(fact.withheld()));
        }
        copy.into("evidence.entry (id, sealed_at, bytes, types)")
                .row(seal, now.atOffset(ZoneOffset.UTC), entry, List.copyOf(types))
                .write();
        rows.write();
    }

    /** One insert statement, since a COPY costs two round trips and an act of a matter seals only a fact or two. */
    private void insert(
            List<Fact> facts, List<byte[]> salts, SealId seal, Instant now, byte[] entry, Set<String> types) {
        StringBuilder rows = new StringBuilder();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("seal", seal.value());
        values.put("at", now.atOffset(ZoneOffset.UTC));
        values.put("entry", entry);
        values.put("types", types.toArray(String[]::new));
        for (int position = 0; position < facts.size(); position++) {
            Fact fact = facts.get(position);
            rows.append(position == 0 ? "" : ", ")
                    .append("(:id%1$d, :seal, %1$d, :type%1$d, :salt%1$d, :payload%1$d, :own%1$d, :rest%1$d)"
                            .formatted(position));
            values.put("id" + position, fact.id().value());
            values.put("type" + position, fact.type());
            values.put("salt" + position, salts.get(position));
            values.put("payload" + position, confidential.encrypt(fact.payload()));
            values.put("own" + position, salt(fact.withheld()));
            values.put("rest" + position, payload(fact.withheld()));
        }
        sql.sql("""
                with sealed as (insert into evidence.entry (id, sealed_at, bytes, types)
                    values (:seal, :at, :entry, :types))
                insert into evidence.fact (%s) values\s""".formatted(COLUMNS) + rows).params(values).update();
    }

    private static byte @Nullable [] salt(Fact.@Nullable Withheld withheld) {
        return withheld == null ? null : withheld.salt();
    }

    private byte @Nullable [] payload(Fact.@Nullable Withheld withheld) {
        return withheld == null ? null : confidential.encrypt(withheld.payload());
    }
}
