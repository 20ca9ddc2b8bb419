package org.chengxin.portal;

import java.util.Locale;

/**
 * 信用提示: what a credit page says first.
 *
 * @param why the sentence of the rule's row, in the reader's language; empty for nothing to note
 */
public record Verdict(Level level, String why) {

    /** Whether it may stand beside a good score. */
    public boolean warns() {
        return level.compareTo(Level.UNKNOWN) > 0;
    }

    /** In the order of their weight. */
    public enum Level {
        NOTHING,
        UNKNOWN,
        CAUTION,
        SERIOUS;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Colour of the band; words and sign say the same. */
        public String tone() {
            return switch (this) {
                case NOTHING, UNKNOWN -> "plain";
                case CAUTION -> "soon";
                case SERIOUS -> "bad";
            };
        }
    }
}
