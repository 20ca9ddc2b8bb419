package org.chengxin.account.outlet;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Mail server; without a host no mail is sent.
 *
 * @param from the sender's address
 * @param security STARTTLS by default, TLS (implicit), or NONE in a trusted network
 */
@ConfigurationProperties("chengxin.outlet.mail")
record MailSettings(
        @Nullable String host,
        @DefaultValue("587") int port,
        @Nullable String user,
        @Nullable String password,
        @DefaultValue("noreply@localhost") String from,
        @DefaultValue("STARTTLS") Security security) {

    /** Transport security. */
    enum Security {
        STARTTLS,
        TLS,
        NONE
    }

    /** The default one would print the password. */
    @Override
    public String toString() {
        return "MailSettings";
    }
}
