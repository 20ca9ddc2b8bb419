package org.chengxin.rule.retention;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * 保存期限: how long one kind of content is kept (个人信息保护法第19条), a row of {@code rules/retention.csv}.
 *
 * @param what names: a type of fact, a kind of case or of paper, or the tables that the row covers
 * @param module that holds it
 * @param period null where it is kept for good
 * @param start from when the period runs; null where it is kept for good
 * @param parameter that sets the period in force; null where the sheet does
 * @param article of the law; empty where the law as a whole, or no law, sets it
 * @param confidence of the source: R read, R2 read in a secondary source, M from memory
 */
public record Retention(
        Kind kind,
        List<String> what,
        String module,
        String zh,
        String en,
        @Nullable Period period,
        @Nullable Start start,
        @Nullable String parameter,
        String law,
        String article,
        String confidence,
        End endedBy) {

    /** What a row is about. */
    public enum Kind {
        FACT,
        CASE,
        PAPER,
        TABLE;

        /** As it stands in the sheet. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** From when a period runs. */
    public enum Start {
        /** the transaction was completed, and the report of it received */
        COMPLETED,
        /** it was received */
        RECEIVED,
        /** what it is about is over: the case, the measure, the session */
        ENDED,
        /** the shop, firm or account was closed */
        CLOSED;

        /** Key of its text, after a prefix. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What ends it once the period is over. */
    public enum End {
        /** the job {@code retention} */
        RETENTION,
        /** another job of its own */
        JOB,
        /** it is removed with the next use */
        EXPIRY,
        /** it goes with the sealed fact behind it */
        WITH_FACT,
        /** publication ends by itself, content goes with the fact */
        PUBLICATION,
        /** the decision of a case (依职权删除) */
        DECISION,
        /** nothing yet */
        NONE,
        /** kept for good */
        PERMANENT;

        /** Key of its text, after a prefix. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public String title(boolean english) {
        return english ? en : zh;
    }

    /** Key of the text of the period, after a prefix: {@code permanent}, {@code years}, {@code months} or {@code days}. */
    public String unit() {
        if (period == null) {
            return "permanent";
        }
        return period.getYears() > 0 ? "years" : period.getMonths() > 0 ? "months" : "days";
    }

    /** How many of the unit; 0 where it is kept for good. */
    public int length() {
        return period == null ? 0 : period.getYears() + period.getMonths() + period.getDays();
    }

    /** Law and article. */
    public String basis() {
        return law + article;
    }

    /** Last day on which what now ends may have begun; of a row with a period. */
    public LocalDate begunBy(LocalDate today) {
        if (period == null) {
            throw new IllegalStateException(what + " is kept for good");
        }
        return today.minus(period);
    }
}
