package org.chengxin.rule.retention;

import java.util.List;
import java.util.Locale;

/**
 * 处理规则: which personal data are used for one purpose (个人信息保护法第17条、第35条), a row of {@code rules/processing.csv}.
 *
 * @param name of a kind of case, or of another use
 * @param classes of data, in Chinese and English
 * @param purpose for which they are used
 * @param basis law and article
 * @param receivers who may receive them
 * @param retention rows that say how long
 */
public record Processing(
        Kind kind,
        String name,
        Words classes,
        Words purpose,
        String basis,
        Words receivers,
        List<Retention> retention) {

    /** What a row is about. */
    public enum Kind {
        /** a case that somebody opens on a form */
        CASE,
        /** what others report */
        REPORT,
        /** accounts, logs and notices */
        SERVICE;

        /** Key of its text, after a prefix. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A text in both languages. */
    public record Words(String zh, String en) {

        public String in(boolean english) {
            return english ? en : zh;
        }
    }
}
