package org.chengxin.web.guard;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Registers the guards: a valve before the servlet container reads, and filters before all others. */
@Configuration(proxyBeanMethods = false)
class GuardConfiguration {

    /** A copy of the name in {@code web}, which reads the cookie. */
    private static final String SESSION_COOKIE = "chengxin-session";

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> bodyGuard(GuardSettings settings) {
        TrustedProxies proxies = new TrustedProxies(settings.trustedProxies());
        return server -> server.addEngineValves(new RequestIds(), new BodyGuard(proxies));
    }

    @Bean
    FilterRegistrationBean<AdmissionFilter> admissionRegistration(GuardSettings settings) {
        var registration = new FilterRegistrationBean<>(new AdmissionFilter(settings.guard(), SESSION_COOKIE));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /** After the admission filter, before any reader of the body. */
    @Bean
    FilterRegistrationBean<GzipFilter> gzipRegistration() {
        var registration = new FilterRegistrationBean<>(new GzipFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    /** Not registered with the container: only in the pages' security chain, after sign-in. */
    @Bean
    FilterRegistrationBean<UploadFilter> uploadRegistration(UploadFilter filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    UploadFilter uploadFilter(AddressLimit limit, GuardSettings settings) {
        return new UploadFilter(limit, settings.guard());
    }
}
