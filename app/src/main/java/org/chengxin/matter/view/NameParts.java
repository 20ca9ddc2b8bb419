package org.chengxin.matter.view;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chengxin.account.PlainName;
import org.chengxin.database.DatabaseFault;
import org.chengxin.database.Rows;
import org.chengxin.evidence.Confidential;
import org.chengxin.job.Job;
import org.chengxin.matter.definition.MatterRole;
import org.chengxin.matter.definition.version.Definitions;
import org.chengxin.matter.party.Details;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Search index for parts of parties' names: each new name is decrypted once and its bigrams are stored as keyed hashes. Secret
 * parties are not indexed.
 */
@Component
class NameParts implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(NameParts.class);
    private static final int AT_ONCE = 500;
    private static final int ROUNDS = 200;

    private final JdbcClient sql;
    private final Confidential confidential;
    private final Definitions definitions;
    private final TransactionTemplate transaction;

    NameParts(JdbcClient sql, Confidential confidential, Definitions definitions, TransactionTemplate transaction) {
        this.sql = sql;
        this.confidential = confidential;
        this.definitions = definitions;
        this.transaction = transaction;
    }

    private record Unread(UUID matter, String role, String definition, int version, byte[] details) {}

    /** Hashed bigrams of these words, comma-separated; empty below two characters. */
    String of(String words) {
        return PlainName.grams(words).stream().map(this::hash).collect(Collectors.joining(","));
    }

    private String hash(String gram) {
        byte[] index = Objects.requireNonNull(confidential.blindIndex("matter.gram " + gram));
        return Long.toString(ByteBuffer.wrap(index).getLong());
    }

    @Override
    public String name() {
        return "name-parts";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    public void run() {
        for (int round = 0; round < ROUNDS && some() == AT_ONCE; round++) {
            // small batches, so that no lock is held for long
        }
    }

    private int some() {
        return Objects.requireNonNull(transaction.execute(status -> {
            List<Unread> unread = unread();
            if (!unread.isEmpty()) {
                keep(unread);
            }
            return unread.size();
        }));
    }

    private void keep(List<Unread> read) {
        sql.sql("""
                update matter.participant p set grams = string_to_array(n.grams, ',')::bigint[]
                from unnest(:matters, :roles, :grams) as n (matter, role, grams)
                where p.matter = n.matter and p.role = n.role""")
                .param("matters", read.stream().map(Unread::matter).toArray(UUID[]::new))
                .param("roles", read.stream().map(Unread::role).toArray(String[]::new))
                .param("grams", read.stream().map(this::grams).toArray(String[]::new))
                .update();
    }

    private List<Unread> unread() {
        return sql.sql("""
                select p.matter, p.role, p.definition, m.version, p.details
                from matter.participant p join matter.matter m on m.id = p.matter
                where p.grams is null and p.kind = 'PARTY' and p.details is not null
                limit :limit for update of p skip locked""").param("limit", AT_ONCE).query(Rows.of(Unread.class)).list();
    }

    /** An unreadable name is logged and not indexed; it does not block others. */
    private String grams(Unread party) {
        try {
            return isSecret(party) ? "" : of(name(party));
        } catch (IllegalStateException broken) {
            LOG.error("a name in {} cannot be searched: {}", party.matter(), DatabaseFault.line(broken));
            return "";
        }
    }

    private String name(Unread party) {
        return Details.open(party.details(), confidential).name();
    }

    private boolean isSecret(Unread party) {
        @Nullable
        MatterRole role = definitions
                .followed(party.definition(), party.version())
                .roles()
                .get(party.role());
        return role == null || role.secret();
    }
}
