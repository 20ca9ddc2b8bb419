package org.chengxin.account.log;

import java.util.Objects;
import javax.net.ssl.SSLSocketFactory;
import javax.sql.DataSource;
import org.chengxin.evidence.Proofs;
import org.chengxin.outbound.Outbound;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configuration of the syslog receiver, if any. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("chengxin.access-log.syslog")
class SyslogConfiguration {

    @Bean
    SyslogSending syslogSending(
            SyslogSettings settings,
            Proofs proofs,
            Outbound outbound,
            AccessLines lines,
            AccessBatchStore store,
            DataSource dataSource) {
        String host = proofs.origin().replaceFirst("/.*$", "");
        // the JVM's trust store; -Djavax.net.ssl.trustStore changes it
        SSLSocketFactory security = (SSLSocketFactory) SSLSocketFactory.getDefault();
        return new SyslogSending(
                Objects.requireNonNull(settings.syslog()), host, outbound, security, lines, store, dataSource);
    }
}
