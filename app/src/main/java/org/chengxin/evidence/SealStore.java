package org.chengxin.evidence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.chengxin.database.Copy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The SQL of seals: an entry with its facts. */
@Repository
class SealStore {

    /** Up to so many facts a prepared statement costs the server less than two COPY, which it plans anew each time. */
    private static final int FEW = 8;

    private static final List<String> INSERTS = inserts();

    private final JdbcTemplate jdbc;
    private final Copy copy;

    SealStore(JdbcTemplate jdbc, Copy copy) {
        this.jdbc = jdbc;
        this.copy = copy;
    }

    /** @param facts id, seal, position, type, salt and encrypted payload of each */
    void write(SealId seal, Instant now, byte[] entry, List<Object[]> facts) {
        if (facts.size() <= FEW) {
            List<Object> values = new ArrayList<>(List.of(seal.value(), now.atOffset(ZoneOffset.UTC), entry));
            facts.forEach(fact -> values.addAll(List.of(fact)));
            jdbc.update(INSERTS.get(facts.size() - 1), values.toArray());
            return;
        }
        copy.into("evidence.entry (id, sealed_at, bytes)")
                .row(seal, now.atOffset(ZoneOffset.UTC), entry)
                .write();
        Copy.BinaryRows rows = copy.binaryInto("evidence.fact (id, seal, position, type, salt, payload)");
        facts.forEach(rows::row);
        rows.write();
    }

    private static List<String> inserts() {
        List<String> inserts = new ArrayList<>();
        for (int facts = 1; facts <= FEW; facts++) {
            inserts.add("""
                    with sealed as (insert into evidence.entry (id, sealed_at, bytes) values (?, ?, ?))
                    insert into evidence.fact (id, seal, position, type, salt, payload) values\s""" + String.join(", ", Collections.nCopies(facts, "(?, ?, ?, ?, ?, ?)")));
        }
        return List.copyOf(inserts);
    }
}
