package org.chengxin.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.chengxin.account.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/** Renders templates without a server: a shell of fixed times, in Chinese or English. */
public final class Fixture {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);
    private static final Texts TEXTS = new Texts(new TextConfiguration().messageSource());

    private Fixture() {}

    public static Texts texts() {
        return TEXTS;
    }

    public static Shell shell(String path, @Nullable String query, @Nullable Caller caller) {
        Instant made = Instant.parse("2026-11-24T16:00:05Z");
        return new Shell(
                TEXTS,
                path,
                query,
                caller,
                true,
                false,
                () -> "csrf-token",
                new Freshness(made, LocalDate.of(2026, 11, 25), 12_345, made.minusSeconds(4)),
                (shell, part) -> output ->
                        ENGINE.render(part.template() + ".jte", Map.of("shell", shell, "part", part.part()), output));
    }

    /** What a template makes of these parameters, given as name and value in turn; the shell comes by itself. */
    public static String render(Locale language, String template, Object... namesAndValues) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("shell", shell("/somewhere", null, null));
        for (int index = 0; index < namesAndValues.length; index += 2) {
            parameters.put((String) namesAndValues[index], namesAndValues[index + 1]);
        }
        parameters.keySet().retainAll(ENGINE.getParamInfo(template).keySet());
        LocaleContextHolder.setLocale(language);
        try {
            StringOutput output = new StringOutput();
            ENGINE.render(template, parameters, output);
            return output.toString();
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }
}
