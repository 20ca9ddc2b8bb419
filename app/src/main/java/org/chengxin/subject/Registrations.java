package org.chengxin.subject;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chengxin.account.OrganisationId;
import org.chengxin.intake.Reports.UnattributedFacts.Counts;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 归属: which of a platform's own numbers stand for merchants that it has registered itself: by a report of a shop, which
 * everybody sees, or of the merchant as long as it is no other platform's. What it reports of others waits, and is told when
 * the registration comes.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Registrations {

    private final RegistrationStore store;
    private final Subjects subjects;
    private final List<Waiting> waiting;

    Registrations(RegistrationStore store, Subjects subjects, List<Waiting> waiting) {
        this.store = store;
        this.subjects = subjects;
        this.waiting = waiting;
    }

    /** Implemented by the modules that store facts about a platform's merchants. */
    public interface Waiting {

        /**
         * What waits for these numbers counts from now on.
         *
         * @param by the report that registered them
         */
        void attribute(OrganisationId platform, Collection<String> keys, FactId by);

        /** Facts from before this was looked at: those about these merchants wait from now on. */
        void hold(List<Unregistered> merchants);

        /** What began to wait before that day waits no longer; it stays sealed and counts nowhere. */
        long expire(LocalDate day);

        /**
         * How many current facts of a platform are held, and how.
         *
         * @param table with the columns {@code platform}, {@code held} and {@code current}
         */
        static Counts count(JdbcClient sql, String table, OrganisationId platform) {
            return sql.sql("""
                    select count(*) filter (where held = 'WAITING'), count(*) filter (where held = 'EXPIRED')
                    from %s where platform = :platform and held is not null and current""".formatted(table))
                    .param("platform", platform.value())
                    .query((row, index) -> new Counts(row.getLong(1), row.getLong(2)))
                    .single();
        }
    }

    /** A merchant that a platform has only referred to. */
    public record Unregistered(OrganisationId platform, String key, SubjectId merchant) {

        /** A table of some of them, from the parameters of {@link #parameters}. */
        public static final String TABLE = """
                unnest(cast(:platforms as uuid[]), cast(:keys as text[]), cast(:merchants as uuid[]))
                as u (platform, key, merchant)""";

        public static Map<String, Object> parameters(List<Unregistered> merchants) {
            return Map.of(
                    "platforms",
                    merchants.stream().map(each -> each.platform().toString()).toArray(String[]::new),
                    "keys",
                    merchants.stream().map(Unregistered::key).toArray(String[]::new),
                    "merchants",
                    merchants.stream().map(each -> each.merchant().toString()).toArray(String[]::new));
        }
    }

    /**
     * Those of a platform's numbers that it has not registered. While one is being registered by another transaction this
     * waits, and none is registered before the caller's transaction ends: so nothing waits for what has come already.
     */
    public Set<String> unregistered(OrganisationId platform, Collection<String> keys) {
        if (keys.isEmpty() || store.unregistered(platform, keys).isEmpty()) {
            return Set.of();
        }
        subjects.hold();
        return store.unregistered(platform, keys);
    }

    /** A platform has said who the merchants of these numbers are. */
    void registerMerchants(OrganisationId platform, Collection<String> keys, FactId by) {
        register(platform, keys, false, by);
    }

    /** A platform has registered shops of the merchants of these numbers. */
    void registerShops(OrganisationId platform, Collection<String> keys, FactId by) {
        register(platform, keys, true, by);
    }

    private void register(OrganisationId platform, Collection<String> keys, boolean shop, FactId by) {
        if (store.unregistered(platform, keys).isEmpty()) {
            return;
        }
        subjects.hold();
        List<String> fresh = store.register(platform, keys, shop);
        if (!fresh.isEmpty()) {
            waiting.forEach(each -> each.attribute(platform, fresh, by));
        }
    }
}
