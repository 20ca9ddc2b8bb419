package org.chengxin.subject.matching;

import java.util.List;
import java.util.Locale;

/** How far two descriptions speak for one firm: the log-odds of each feature, whose sum makes the probability. */
public record Score(List<Reason> reasons) {

    /** What is compared. */
    public enum Feature {
        BASE,
        TRADE,
        INDUSTRY,
        FORM,
        DIVISION,
        BRANCH,
        NATURE,
        ADDRESS,
        PHONE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the comparison found. */
    public enum Level {
        SAME,
        LOOKALIKE,
        SOUND,
        NEAR,
        PART,
        ABSENT,
        DIFFERENT;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What follows from a score. */
    public enum Decision {
        LINK,
        ASK,
        DIFFERENT
    }

    /** @param weight log-odds, natural logarithm */
    public record Reason(Feature feature, Level level, double weight) {}

    double sum() {
        return reasons.stream().mapToDouble(Reason::weight).sum();
    }

    /** Between 0 and 1. */
    public double probability() {
        return 1 / (1 + Math.exp(-sum()));
    }
}
