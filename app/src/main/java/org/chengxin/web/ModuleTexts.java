package org.chengxin.web;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;

/**
 * The texts of all modules, one table a language: a page has hundreds of texts, and asking the bundles one after the other for
 * each of them cost more than the page. Another language than English reads Chinese.
 */
final class ModuleTexts extends AbstractMessageSource {

    private static final Object[] NOTHING = {};

    private final Table chinese;
    private final Table english;

    ModuleTexts(List<String> modules) {
        this.chinese = new Table(Locale.CHINESE, texts(modules, Locale.ROOT));
        this.english = new Table(Locale.ENGLISH, texts(modules, Locale.ENGLISH));
    }

    private static Map<String, String> texts(List<String> modules, Locale language) {
        Map<String, String> texts = new HashMap<>();
        for (String module : modules) {
            ResourceBundle bundle = ResourceBundle.getBundle("org/chengxin/" + module + "/messages", language);
            bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
        }
        return texts;
    }

    /**
     * The texts of a language.
     *
     * @param texts as written, by key
     * @param formats those that were asked for with arguments
     * @param bare those that were asked for without, their quotes undone
     */
    private record Table(
            Locale language, Map<String, String> texts, Map<String, MessageFormat> formats, Map<String, String> bare) {

        Table(Locale language, Map<String, String> texts) {
            this(language, texts, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        }

        @Nullable
        MessageFormat format(String key) {
            String text = texts.get(key);
            return text == null ? null : formats.computeIfAbsent(key, asked -> new MessageFormat(text, language));
        }

        @Nullable
        String bare(String key) {
            String text = texts.get(key);
            return text == null
                    ? null
                    : bare.computeIfAbsent(key, asked -> new MessageFormat(text, language).format(NOTHING));
        }
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        return table(locale).format(code);
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        return table(locale).bare(code);
    }

    private Table table(Locale locale) {
        return locale.getLanguage().equals("en") ? english : chinese;
    }
}
