package org.chengxin.exchange.certificate;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.Collection;
import org.chengxin.account.OrganisationId;
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
