package org.chengxin.outbound;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The server's one client. */
@Configuration(proxyBeanMethods = false)
class OutboundConfiguration {

    @Bean
    Outbound outbound(OutboundSettings settings) {
        return Outbound.allowing(settings.allow());
    }
}
