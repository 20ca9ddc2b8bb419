package org.chengxin.account.identity;

import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.account.Caller;
import org.chengxin.account.access.AccessPolicy;
import org.chengxin.code.IdentityNumber;
import org.chengxin.database.Reading;
import org.chengxin.database.RequestCache;
import org.chengxin.evidence.Confidential;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Verified identities of citizens' accounts. A name alone links nobody: two persons of one name are two, and one person is the
 * same wherever the number is.
 */
@Component
@Reading
public class Identities {

    private final JdbcClient sql;
    private final Confidential confidential;

    Identities(JdbcClient sql, Confidential confidential) {
        this.sql = sql;
        this.confidential = confidential;
    }

    /** The blind index of the caller's verified identity number, as a fact keeps it; empty unless it is a citizen with one. */
    public Optional<String> of(Caller caller) {
        UUID account = caller.account();
        return account == null || !AccessPolicy.isCitizen(caller)
                ? Optional.empty()
                : RequestCache.get(Identities.class, account, () -> of(account));
    }

    /** The blind index of the identity number verified for an account. */
    public Optional<String> of(UUID account) {
        return sql.sql("select number_index from account.identity where account = :account")
                .param("account", account)
                .query((row, index) -> row.getString("number_index"))
                .optional();
    }

    /** The account whose identity this is. */
    Optional<UUID> holder(String index) {
        return sql.sql("select account from account.identity where number_index = :index")
                .param("index", index)
                .query((row, at) -> row.getObject("account", UUID.class))
                .optional();
    }

    String index(IdentityNumber number) {
        return HexFormat.of().formatHex(java.util.Objects.requireNonNull(confidential.blindIndex(number.value())));
    }
}
