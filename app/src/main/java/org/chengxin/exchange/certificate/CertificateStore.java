package org.chengxin.exchange.certificate;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.chengxin.account.OrganisationId;
import org.chengxin.database.Rows;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subjects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of certificates: their places in the status list. */
@Repository
class CertificateStore implements Subjects.References {

    private final JdbcClient sql;

    CertificateStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Lets no event be published between reading a public file and keeping what a certificate says of it. */
    void holdEvents() {
        sql.sql("select ordinal from exchange.head for share").query(Long.class).single();
    }

    /** Waits for certificates that are being issued, and lets none be issued until the transaction ends. */
    void holdIssuing() {
        sql.sql("select ordinal from exchange.head for update")
                .query(Long.class)
                .single();
    }

    /** A place in the status list, and until when. */
    record Place(int number, Instant expires) {}

    /** The certificate that the receiver has of the same content, if it lasts until that time at least. */
    Optional<Place> same(
            CertificateKind kind, SubjectId subject, OrganisationId receiver, Set<String> says, Instant until) {
        return sql.sql("""
                select place, expires from exchange.certificate
                where kind = :kind and subject = :subject and organisation = :organisation and says = cast(:says as text[])
                    and revoked is null and expires >= :until
                order by expires desc limit 1""")
                .param("kind", kind.word())
                .param("subject", subject.value())
                .param("organisation", receiver.value())
                .param("says", says.toArray(String[]::new))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, index) -> new Place(row.getInt("place"), Rows.instant(row, "expires")))
                .optional();
    }

    /** A certificate that has neither expired nor been revoked. */
    record Valid(int place, SubjectId subject) {}

    /** The next valid certificates after a place. */
    List<Valid> valid(int after, Instant now, int limit) {
        return sql.sql("""
                select place, subject from exchange.certificate
                where place > :after and revoked is null and expires > :now order by place limit :limit""")
                .param("after", after)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, index) ->
                        new Valid(row.getInt("place"), new SubjectId(row.getObject("subject", UUID.class))))
                .list();
    }

    /** Those of these subjects about whom there is a valid certificate. */
    Set<SubjectId> certified(Collection<SubjectId> subjects, Instant now) {
        return new HashSet<>(sql.sql("""
                select distinct subject from exchange.certificate
                where subject = any (:subjects) and revoked is null and expires > :now""")
                .param("subjects", subjects.stream().map(SubjectId::value).toArray(UUID[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, index) -> new SubjectId(row.getObject("subject", UUID.class)))
                .list());
    }

    /** The kinds of the valid certificates about a subject. */
    List<CertificateKind> kinds(SubjectId subject, Instant now) {
        Set<String> words = new HashSet<>(sql.sql("""
                select distinct kind from exchange.certificate
                where subject = :subject and revoked is null and expires > :now""")
                .param("subject", subject.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, index) -> row.getString("kind"))
                .list());
        return Stream.of(CertificateKind.values())
                .filter(kind -> words.contains(kind.word()))
                .toList();
    }

    boolean holds(CertificateKind kind, Collection<SubjectId> subject, Instant now) {
        return sql.sql("""
                select exists (
                    select from exchange.certificate
                    where subject = any (:subject) and kind = :kind and revoked is null and expires > :now)""")
                .param("subject", subject.stream().map(SubjectId::value).toArray(UUID[]::new))
                .param("kind", kind.word())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    void removeExpired(Instant before) {
        sql.sql("delete from exchange.certificate where expires < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The highest place that was given. */
    int highest() {
        return sql.sql("select coalesce(max(place), 0) from exchange.certificate")
                .query(Integer.class)
                .single();
    }

    /** Keeps a certificate and returns its place in the status list. */
    int insert(
            CertificateKind kind,
            SubjectId subject,
            OrganisationId receiver,
            Set<String> says,
            Instant issued,
            Instant expires) {
        return sql.sql("""
                insert into exchange.certificate (kind, subject, organisation, says, issued, expires)
                values (:kind, :subject, :organisation, cast(:says as text[]), :issued, :expires) returning place""")
                .param("kind", kind.word())
                .param("subject", subject.value())
                .param("organisation", receiver.value())
                .param("says", says.toArray(String[]::new))
                .param("issued", issued.atOffset(ZoneOffset.UTC))
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .query((row, index) -> row.getInt("place"))
                .single();
    }

    /**
     * Revokes the valid certificates of a kind about a subject if one of them says anything but this.
     *
     * @param says what is true
     * @return whom the revoked ones were issued to
     */
    Set<OrganisationId> revokeUntrue(CertificateKind kind, SubjectId subject, Set<String> says, Instant at) {
        return new HashSet<>(sql.sql("""
                update exchange.certificate set revoked = :at
                where kind = :kind and subject = :subject and revoked is null and expires > :at and exists (
                    select from exchange.certificate other
                    where other.kind = :kind and other.subject = :subject and other.revoked is null and other.expires > :at
                        and not other.says <@ cast(:says as text[]))
                returning organisation""")
                .param("kind", kind.word())
                .param("subject", subject.value())
                .param("says", says.toArray(String[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, index) -> new OrganisationId(row.getObject("organisation", UUID.class)))
                .list());
    }

    /** The places of revoked certificates that have not expired. */
    BitSet revoked(Instant now) {
        BitSet places = new BitSet();
        sql.sql("select place from exchange.certificate where revoked is not null and expires > :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, index) -> row.getInt("place"))
                .list()
                .forEach(places::set);
        return places;
    }

    @Override
    public boolean refersTo(Collection<SubjectId> subjects) {
        return sql.sql("select exists (select from exchange.certificate where subject in (:subjects))")
                .param("subjects", subjects.stream().map(SubjectId::value).toList())
                .query(Boolean.class)
                .single();
    }
}
