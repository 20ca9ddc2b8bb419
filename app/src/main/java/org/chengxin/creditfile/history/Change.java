package org.chengxin.creditfile.history;

import java.util.List;
import java.util.Locale;
import org.chengxin.creditfile.CreditRecord;

/**
 * What became of one record between two states of a file.
 *
 * @param record as it is in the later state, or was before it went
 * @param fields that have another value
 */
public record Change(What what, CreditRecord record, List<Field> fields) {

    /** What happened to it. */
    public enum What {
        ADDED,
        /** No longer on file: corrected to another subject, or withdrawn by all that stated it. */
        GONE,
        ENDED,
        CHANGED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A field with another value.
     *
     * @param name text key under {@code creditfile.history.field}
     * @param before nothing for none
     */
    public record Field(String name, List<Word> before, List<Word> after) {}

    /**
     * A value, or one of several.
     *
     * @param text as it is; a text key where it begins with {@code creditfile.}
     * @param about what the text of the key names
     */
    public record Word(String text, List<String> about) {

        static Word of(String text) {
            return new Word(text, List.of());
        }
    }
}
