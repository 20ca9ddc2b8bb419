package org.chengxin.subject;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.host.Hosts;
import org.chengxin.database.Reading;
import org.chengxin.intake.Reports.UnattributedFacts.Counts;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 归属: which of a platform's own numbers denote merchants that it has registered: by a report of the merchant or its shop; another
 * platform's merchant only by a shop under a confirmed host. Facts about other merchants are held, and released when the registration
 * arrives.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Registrations {

    /** Types of the facts that register a platform's merchants, and release what was held for them. */
    private static final Set<String> TYPES = Set.of("merchant", "shop", Hosts.FACT);

    /** How many {@link #joinedSince} tells; so many are perhaps not all. */
    public static final int MOST_JOINED = 50_000;

    private final RegistrationStore store;
    private final Subjects subjects;
    private final List<Waiting> waiting;

    /** These types of facts, and those that register merchants. */
    public static Set<String> typesWith(String... types) {
        return Stream.concat(Stream.of(types), TYPES.stream()).collect(Collectors.toUnmodifiableSet());
    }

    Registrations(RegistrationStore store, Subjects subjects, List<Waiting> waiting) {
        this.store = store;
        this.subjects = subjects;
        this.waiting = waiting;
    }

    /** Implemented by the modules that store facts about a platform's merchants. */
    public interface Waiting {

        /**
         * Releases the facts held for these numbers: they count from now on.
         *
         * @param by the report that registered them, or the fact of the confirmed hosts
         */
        void attribute(OrganisationId platform, Collection<String> keys, FactId by);

        /** Holds the facts about these merchants, whose registration has ended. */
        void hold(List<Unregistered> merchants);

        /** Expires facts held since before that day; they stay sealed and never count. */
        long expire(LocalDate day);

        /**
         * The number of a platform's current facts, by held state.
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

        /**
         * Returns which of these facts are held.
         *
         * @param table with the columns {@code id} and {@code held}
         */
        static Set<FactId> among(JdbcClient sql, String table, Collection<FactId> facts) {
            if (facts.isEmpty()) {
                return Set.of();
            }
            return Set.copyOf(sql.sql("select id from %s where id = any (:facts) and held is not null".formatted(table))
                    .param("facts", facts.stream().map(FactId::value).toArray(UUID[]::new))
                    .query((row, index) -> new FactId(row.getObject("id", UUID.class)))
                    .list());
        }
    }

    /** A merchant that a platform has referred to but not registered. */
    public record Unregistered(OrganisationId platform, String key, SubjectId merchant) {

        /** A table expression of unregistered merchants, from the parameters of {@link #parameters}. */
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
     * Those of a platform's numbers that are not registered. Waits for a concurrent registration, and locks out new ones
     * until the caller's transaction ends, so that no fact is held for a registration that has already happened.
     */
    public Set<String> unregistered(OrganisationId platform, Collection<String> keys) {
        if (keys.isEmpty() || store.unregistered(platform, keys).isEmpty()) {
            return Set.of();
        }
        subjects.hold();
        return store.unregistered(platform, keys);
    }

    /** Returns which of these subjects have an open shop on the platform, under any of their ids. */
    @Reading
    public Set<SubjectId> merchants(OrganisationId platform, Collection<SubjectId> among) {
        return among.isEmpty() ? Set.of() : store.merchants(platform, among);
    }

    /** The merchants whose first shop on the platform was reported since, also under the ids that they stand for; at most 50,000, the newest. */
    @Reading
    public Set<SubjectId> joinedSince(OrganisationId platform, Instant since) {
        List<SubjectId> joined = store.joinedSince(platform, since, MOST_JOINED);
        Set<SubjectId> ids = new HashSet<>(joined);
        subjects.all(joined).values().forEach(subject -> ids.add(subject.id()));
        return ids;
    }

    /** The platform's own numbers of a merchant and of its shops, which it alone knows them by. */
    public record Keys(List<String> merchants, List<String> shops) {}

    /** @param identities all ids of one subject; none have none */
    @Reading
    public Keys keys(OrganisationId platform, Collection<SubjectId> identities) {
        return new Keys(store.merchantKeys(platform, identities), store.shopKeys(platform, identities));
    }

    /** The merchant that a platform registered under a number of its own; empty for any other number. */
    @Reading
    public Optional<Subject> merchant(OrganisationId platform, String key) {
        return store.merchant(platform, key).flatMap(subjects::find);
    }

    /** Registers those whose shops the platform's confirmed hosts now show. */
    void registerConfirmed(OrganisationId platform, FactId by) {
        register(platform, store.confirmed(platform), by);
    }

    /** Ends registrations that nothing supports after an erasure or withdrawal; facts about these merchants are held again. */
    void release(Collection<SubjectId> touched) {
        if (touched.isEmpty()) {
            return;
        }
        subjects.hold();
        List<Unregistered> ended = store.end(touched);
        if (!ended.isEmpty()) {
            waiting.forEach(each -> each.hold(ended));
        }
    }

    /** Registers the numbers of merchants that a platform has reported, or whose shops it has. */
    void register(OrganisationId platform, Collection<String> keys, FactId by) {
        if (store.unregistered(platform, keys).isEmpty()) {
            return;
        }
        subjects.hold();
        List<String> fresh = store.register(platform, keys);
        if (!fresh.isEmpty()) {
            waiting.forEach(each -> each.attribute(platform, fresh, by));
        }
    }
}
