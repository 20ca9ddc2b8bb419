package org.chengxin.account.outlet;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server; without a host no mail is sent.
 *
 * @param from the sender's address
 * @param security STARTTLS as a rule, TLS from the first byte, or NONE on a network that is trusted
 */
@ConfigurationProperties("chengxin.outlet.mail")
record MailSettings(
        @Nullable String host,
        @DefaultValue("587") int port,
        @Nullable String user,
        @Nullable String password,
        @DefaultValue("noreply@localhost") String from,
        @DefaultValue("STARTTLS") Security security) {

    /** How the connection is protected. */
    enum Security {
        STARTTLS,
        TLS,
        NONE
    }

    /** Holds a password. */
    @Override
    public String toString() {
        return "MailSettings";
    }
}
