package org.chengxin.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Message bundles, one per module, and the language: {@code ?lang=en} changes it and a cookie keeps it. */
@Configuration(proxyBeanMethods = false)
class TextConfiguration implements WebMvcConfigurer {

    private static final Pattern BUNDLE = Pattern.compile(".*org/chengxin/(.+)/messages\\.properties$");

    /** The modules and packages with a bundle, in alphabetical order. */
    static final List<String> MODULES = bundles();

    private static List<String> bundles() {
        try {
            List<String> found = new ArrayList<>();
            for (Resource file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:org/chengxin/**/messages.properties")) {
                Matcher place = BUNDLE.matcher(file.getURL().getPath());
                if (place.matches()) {
                    found.add(place.group(1));
                }
            }
            return found.stream().sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Bean
    MessageSource messageSource() {
        return new ModuleTexts(MODULES);
    }

    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("language");
        resolver.setDefaultLocaleFunction(request -> {
            // Accept-Language counts only for the API, where a program says what it reads; the pages are Chinese first.
            String accepted = request.getHeader("Accept-Language");
            boolean program = ErrorPages.path(request).startsWith("/api/");
            return program && accepted != null && accepted.startsWith("en") ? Locale.ENGLISH : Locale.CHINESE;
        });
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setRejectInvalidCookies(false);
        return resolver;
    }

    /** Ignores the Accept header: each call has one format, and a refusal after the work is done would be wrong. */
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
