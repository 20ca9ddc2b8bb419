package org.chengxin.exchange.certificate;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.database.Cells;
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

    /** A place in the status list, and until when. */
    record Place(int number, Instant expires) {}

    /** The certificate that the receiver has of the same content, if it lasts until that time at least. */
    Optional<Place> same(SubjectId subject, OrganisationId receiver, byte[] digest, Instant until) {
        return sql.sql("""
                select place, expires from exchange.certificate
                where subject = :subject and organisation = :organisation and digest = :digest and revoked is null
                    and expires >= :until
                order by expires desc limit 1""")
                .param("subject", subject.value())
                .param("organisation", receiver.value())
                .param("digest", digest)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, index) -> new Place(row.getInt("place"), Cells.instant(row, "expires")))
                .optional();
    }

    /** What an unexpired certificate says, as far as it is kept. */
    record Valid(int place, SubjectId subject, byte[] digest) {}

    /** The next valid certificates after a place. */
    List<Valid> valid(int after, Instant now, int limit) {
        return sql.sql("""
                select place, subject, digest from exchange.certificate
                where place > :after and revoked is null and expires > :now order by place limit :limit""")
                .param("after", after)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, index) -> new Valid(
                        row.getInt("place"),
                        new SubjectId(row.getObject("subject", UUID.class)),
                        row.getBytes("digest")))
                .list();
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
    int insert(SubjectId subject, OrganisationId receiver, byte[] digest, Instant issued, Instant expires) {
        return sql.sql("""
                insert into exchange.certificate (subject, organisation, digest, issued, expires)
                values (:subject, :organisation, :digest, :issued, :expires) returning place""")
                .param("subject", subject.value())
                .param("organisation", receiver.value())
                .param("digest", digest)
                .param("issued", issued.atOffset(ZoneOffset.UTC))
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .query((row, index) -> row.getInt("place"))
                .single();
    }

    /** Revokes those about a subject that say anything else. */
    void revoke(SubjectId subject, byte[] but, Instant at) {
        sql.sql("""
                update exchange.certificate set revoked = :at
                where subject = :subject and revoked is null and digest <> :digest""")
                .param("digest", but)
                .param("subject", subject.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
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
