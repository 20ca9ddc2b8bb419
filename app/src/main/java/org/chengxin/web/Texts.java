package org.chengxin.web;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.SortedSet;
import java.util.TreeSet;
import org.chengxin.shared.Label;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Localised texts of pages and problems, Chinese first, English second, from the module's bundle. */
@Component
public class Texts {

    private final MessageSource messages;

    Texts(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * A text in the language of the request.
     *
     * @param key {@code module.thing.word}
     * @param arguments for {@code {0}} and following
     */
    public String of(String key, Object... arguments) {
        // A missing text must not break the page: a test finds it, the reader sees the key.
        return java.util.Objects.requireNonNull(messages.getMessage(key, arguments, key, locale()));
    }

    /** A text in a given language, for files in both languages. */
    public String in(Locale language, String key, Object... arguments) {
        return java.util.Objects.requireNonNull(messages.getMessage(key, arguments, key, language));
    }

    /** A text in both languages. */
    public Label label(String key) {
        return new Label(in(Locale.CHINESE, key), in(Locale.ENGLISH, key));
    }

    /** Whether a text of this key exists. */
    public boolean has(String key) {
        return messages.getMessage(key, null, null, locale()) != null;
    }

    /** The keys with this prefix, sorted. */
    public SortedSet<String> keys(String prefix) {
        SortedSet<String> keys = new TreeSet<>();
        for (String module : TextConfiguration.MODULES) {
            ResourceBundle.getBundle("org/chengxin/" + module + "/messages", Locale.ROOT).keySet().stream()
                    .filter(key -> key.startsWith(prefix))
                    .forEach(keys::add);
        }
        return keys;
    }

    public Locale locale() {
        return LocaleContextHolder.getLocale().getLanguage().equals("en") ? Locale.ENGLISH : Locale.CHINESE;
    }

    public boolean english() {
        return locale().equals(Locale.ENGLISH);
    }
}
