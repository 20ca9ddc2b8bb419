package org.chengxin.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** One bundle a module; {@code ?lang=en} changes the language and a cookie keeps it. */
@Configuration(proxyBeanMethods = false)
class TextConfiguration implements WebMvcConfigurer {

    static final List<String> MODULES = List.of(
            "web",
            "evidence",
            "rule",
            "account",
            "intake",
            "document",
            "matter/definition",
            "matter",
            "matter/draw",
            "subject",
            "creditfile",
            "trade",
            "review",
            "evaluation",
            "warning",
            "portal");

    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames(Stream.of(MODULES.toArray(String[]::new))
                .map(module -> "org/chengxin/" + module + "/messages")
                .toArray(String[]::new));
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }

    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("language");
        resolver.setDefaultLocaleFunction(request -> {
            // A program says what it reads; a browser's wish counts only for the API, since the pages are Chinese
            // first.
            String accepted = request.getHeader("Accept-Language");
            boolean program = request.getRequestURI().startsWith("/api/");
            return program && accepted != null && accepted.startsWith("en") ? Locale.ENGLISH : Locale.CHINESE;
        });
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setRejectInvalidCookies(false);
        return resolver;
    }

    /** Each call answers in one form; another one that is asked for may not refuse what was taken in by then. */
    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
        negotiation.ignoreAcceptHeader(true).defaultContentType(MediaType.ALL);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor language = new LocaleChangeInterceptor();
        language.setParamName("lang");
        language.setIgnoreInvalidLocale(true);
        language.setHttpMethods("GET");
        registry.addInterceptor(language);
    }
}
