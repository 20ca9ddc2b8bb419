package org.chengxin.account.log;

import java.util.Objects;
import javax.sql.DataSource;
import org.chengxin.evidence.Proofs;
import org.chengxin.outbound.Outbound;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The receiver of the access log, if one is set up. */
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
        return new SyslogSending(Objects.requireNonNull(settings.syslog()), host, outbound, lines, store, dataSource);
    }
}
