package org.chengxin.exchange.onward;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of consents to passing on. */
@Repository
class OnwardConsentStore {

    private final JdbcClient sql;

    OnwardConsentStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(OnwardConsent consent) {
        sql.sql("""
                insert into exchange.onward_consent (fact, matter, number, provider, type, receivers, record, until)
                values (:fact, :matter, :number, :provider, :type, :receivers, :record, :until)""")
                .param("fact", consent.fact())
                .param("matter", consent.matter())
                .param("number", consent.number())
                .param("provider", consent.provider().value())
                .param("type", consent.type())
                .param("receivers", consent.receivers().toArray(String[]::new))
                .param(
                        "record",
                        consent.record() == null ? null : consent.record().value())
                .param("until", consent.until())
                .update();
    }

    void end(UUID matter, LocalDate day) {
        sql.sql("update exchange.onward_consent set ended = :day where matter = :matter and ended is null")
                .param("day", day)
                .param("matter", matter)
                .update();
    }

    void remove(UUID fact) {
        sql.sql("delete from exchange.onward_consent where fact = :fact")
                .param("fact", fact)
                .update();
    }

    /** Those in force. */
    List<OnwardConsent> of(OrganisationId provider, String type, LocalDate today) {
        return sql.sql("""
                select * from exchange.onward_consent
                where provider = :provider and type = :type and ended is null and until >= :today order by until desc""")
                .param("provider", provider.value())
                .param("type", type)
                .param("today", today)
                .query(Rows.of(OnwardConsent.class))
                .list();
    }
}
