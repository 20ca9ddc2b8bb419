package org.chengxin.account.outlet;

import java.util.Objects;
import org.chengxin.outbound.Outbound;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The configured outlets. */
@Configuration(proxyBeanMethods = false)
class OutletConfiguration {

    @Bean
    @ConditionalOnProperty("chengxin.outlet.mail.host")
    Outlet mailOutlet(MailSettings settings, Outbound outbound) {
        return new MailOutlet(settings, Objects.requireNonNull(settings.host()), outbound);
    }

    @Bean
    @ConditionalOnProperty("chengxin.outlet.sms.url")
    Outlet smsOutlet(SmsSettings settings, Outbound outbound) {
        return new SmsOutlet(settings, Objects.requireNonNull(settings.url()), outbound);
    }
}
