package org.chengxin.web.list;

import java.util.List;
import org.chengxin.field.Field;
import org.chengxin.web.Texts;
import org.chengxin.web.ui.Option;
import org.jspecify.annotations.Nullable;

/**
 * A filter of a list: words that are searched, or a choice. Its label is the text of the list for its name.
 *
 * @param options what can be chosen; a choice without any is not shown
 * @param usual what holds where nothing is asked; null if then nothing is narrowed
 * @param suggestions for words
 */
public record Filter(
        String name,
        boolean choice,
        List<Option> options,
        @Nullable String usual,
        List<String> suggestions) {

    private static final int LONGEST = 100;

    public static Filter words(String name) {
        return new Filter(name, false, List.of(), null, List.of());
    }

    /** A choice among what the program offers. */
    public static Filter choice(String name, List<Option> options) {
        return new Filter(name, true, options, null, List.of());
    }

    /** A choice among the words of a field's closed list, by their texts. */
    public static Filter choice(Field field, Texts texts) {
        return choice(
                field.name(),
                field.words().stream()
                        .map(word -> new Option(word, texts.of(field.text(word))))
                        .toList());
    }

    /** What holds where nothing is asked. */
    public Filter usually(String value) {
        return new Filter(name, choice, options, value, suggestions);
    }

    public Filter suggesting(List<String> words) {
        return new Filter(name, choice, options, usual, words);
    }

    /** What is asked for; null if nothing is, or what is not offered. */
    public @Nullable String read(@Nullable String asked) {
        String value = asked == null ? "" : asked.strip();
        if (choice) {
            return options.stream()
                    .map(Option::value)
                    .filter(value::equals)
                    .findFirst()
                    .orElse(usual);
        }
        int length = Math.min(LONGEST, value.codePointCount(0, value.length()));
        return length == 0 || value.indexOf('\0') >= 0 ? null : value.substring(0, value.offsetByCodePoints(0, length));
    }
}
