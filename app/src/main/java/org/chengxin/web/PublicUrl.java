package org.chengxin.web;

import java.net.URI;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springdoc.core.customizers.ServerBaseUrlCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpRequest;
import org.springframework.stereotype.Component;

/**
 * 公开地址: the public base URL of this installation, printed in official papers, codes, packs, pages and the OpenAPI
 * description. The host that a request names is never printed.
 */
@Component
public class PublicUrl implements ServerBaseUrlCustomizer {

    private static final Logger LOG = LoggerFactory.getLogger(PublicUrl.class);

    private final String configured;
    private final Environment environment;

    PublicUrl(@Value("${chengxin.public-url:}") String configured, Environment environment) {
        this.configured = configured.isBlank() ? "" : checked(configured.strip());
        this.environment = environment;
    }

    /** Scheme, host, and optional port and path, without a trailing slash. */
    public String base() {
        return configured.isEmpty()
                ? "http://localhost:"
                        + environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"))
                : configured;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        if (configured.isEmpty()) {
            LOG.warn("no chengxin.public-url: papers and codes lead to {}（未配置公开地址，文书与二维码将指向本机）", base());
        }
    }

    @Override
    public String customize(String called, HttpRequest request) {
        return base();
    }

    private static String checked(String url) {
        URI uri = URI.create(url);
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        boolean plain = uri.getQuery() == null && uri.getFragment() == null && uri.getUserInfo() == null;
        if (!(scheme.equals("http") || scheme.equals("https")) || uri.getHost() == null || !plain) {
            throw new IllegalArgumentException("chengxin.public-url is no address of a web site: " + url);
        }
        return url.replaceAll("/+$", "");
    }
}
