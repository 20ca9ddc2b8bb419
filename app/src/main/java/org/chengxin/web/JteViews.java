package org.chengxin.web;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.chengxin.account.Caller;
import org.chengxin.evidence.Proofs;
import org.chengxin.rule.LegalClock;
import org.chengxin.web.part.PagePart;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/**
 * View resolver: renders the jte template of a view name with the page's record and the {@link Shell}. By its bean name it takes
 * the place of the one that asks all others what they can do for a media type; our pages have one.
 */
@Component("viewResolver")
class JteViews implements ViewResolver, Ordered {

    private static final String REDIRECT = UrlBasedViewResolver.REDIRECT_URL_PREFIX;

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Texts texts;
    private final Proofs proofs;
    private final LegalClock legalClock;
    private final Clock clock;
    private final boolean simulated;
    private final boolean sandbox;

    JteViews(
            Texts texts,
            Proofs proofs,
            LegalClock legalClock,
            Clock clock,
            @Value("${chengxin.simulated:false}") boolean simulated,
            @Value("${chengxin.sandbox:false}") boolean sandbox) {
        engine.setBinaryStaticContent(false);
        this.texts = texts;
        this.proofs = proofs;
        this.legalClock = legalClock;
        this.clock = clock;
        this.simulated = simulated;
        this.sandbox = sandbox;
    }

    @Override
    public @Nullable View resolveViewName(String viewName, Locale locale) {
        if (viewName.startsWith(REDIRECT)) {
            return new RedirectView(viewName.substring(REDIRECT.length()));
        }
        String template = viewName + ".jte";
        return engine.hasTemplate(template)
                ? (model, request, response) -> render(template, model, request, response)
                : null;
    }

    private void render(
            String template, @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws java.io.IOException {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("shell", shell(request));
        Object page = model == null ? null : model.get("page");
        if (page != null) {
            parameters.put("page", page);
        }
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template, parameters, output);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }

    private Shell shell(HttpServletRequest request) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        Caller caller = authentication != null && authentication.getPrincipal() instanceof Caller known ? known : null;
        CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        // An error page is rendered under /error, but the reader's page is the one that failed.
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return new Shell(
                texts,
                failed == null ? request.getRequestURI() : failed.toString(),
                failed == null && request.getMethod().equals("GET") ? request.getQueryString() : null,
                caller,
                simulated,
                sandbox,
                () -> csrf == null ? null : csrf.getToken(),
                freshness(),
                this::block);
    }

    private Content block(Shell shell, PagePart part) {
        return output -> engine.render(part.template() + ".jte", Map.of("shell", shell, "part", part.part()), output);
    }

    private Freshness freshness() {
        var published = proofs.published();
        return new Freshness(
                clock.instant(),
                legalClock.today(),
                published.map(Proofs.Published::size).orElse(0L),
                published.map(Proofs.Published::at).orElse(null));
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
