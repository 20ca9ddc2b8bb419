package org.chengxin.subject.registry;

import java.util.Optional;
import org.chengxin.code.SocialCreditCode;
import org.chengxin.database.Reading;
import org.chengxin.evidence.Confidential;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the register (登记机关) says today of the firm of a code, by its licence reports. */
@Component
public class RegisterEntries {

    private final JdbcClient sql;
    private final Confidential confidential;

    RegisterEntries(JdbcClient sql, Confidential confidential) {
        this.sql = sql;
        this.confidential = confidential;
    }

    /**
     * One firm as it is registered.
     *
     * @param seat division of its registered address (GB/T 2260)
     * @param phone registered phone, decrypted; never to be shown but masked
     */
    public record Entry(
            String name,
            @Nullable String seat,
            @Nullable String address,
            @Nullable String phone) {

        @Override
        public String toString() {
            return "Entry[" + name + "]";
        }
    }

    /** Of the assertions of a subject that a query finds, the register's last with a name. */
    static final String LAST = """
            rank = 1 and current and replaced_by is null and name is not null order by at desc, since limit 1""";

    /** Empty where no register has reported the code, or reported no name. */
    @Reading
    public Optional<Entry> of(SocialCreditCode code) {
        return sql.sql("""
                        select a.name, a.division, a.address, a.phone_secret
                        from subject.identifier i join subject.assertion a on a.subject = i.subject
                        where i.scheme = 'uscc' and i.value = :code and\s""" + LAST)
                .param("code", code.value())
                .query((row, index) -> new Entry(
                        row.getString("name"),
                        row.getString("division"),
                        row.getString("address"),
                        confidential.decryptText(row.getBytes("phone_secret"))))
                .optional();
    }
}
