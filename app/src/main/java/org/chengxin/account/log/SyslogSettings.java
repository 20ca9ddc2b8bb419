package org.chengxin.account.log;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Receiver of the access log.
 *
 * @param syslog {@code tcp://host:port} in a trusted network, or {@code tls://host:port}; absent: none
 */
@ConfigurationProperties("chengxin.access-log")
record SyslogSettings(@Nullable URI syslog) {

    private static final int PLAIN = 601;
    private static final int TLS = 6514;

    SyslogSettings {
        if (syslog != null && (syslog.getHost() == null || !isKnown(syslog.getScheme()))) {
            throw new IllegalArgumentException("chengxin.access-log.syslog is no tcp://host:port or tls://host:port");
        }
    }

    private static boolean isKnown(@Nullable String scheme) {
        return "tcp".equals(scheme) || "tls".equals(scheme);
    }

    static boolean isSecure(URI receiver) {
        return "tls".equals(receiver.getScheme());
    }

    /** Default ports of RFC 6587 and RFC 5425. */
    static int port(URI receiver) {
        if (receiver.getPort() > 0) {
            return receiver.getPort();
        }
        return isSecure(receiver) ? TLS : PLAIN;
    }
}
