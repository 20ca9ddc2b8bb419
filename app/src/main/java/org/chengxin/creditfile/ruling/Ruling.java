package org.chengxin.creditfile.ruling;

import java.time.LocalDate;
import java.util.Locale;

/**
 * 效力: what one step of an objection or repair does to a record.
 *
 * @param number of the decision: the matter's here, or the document's of the authority that was asked
 * @param authority that decided
 * @param text the conclusion, as the paper says it
 */
public record Ruling(Effect effect, LocalDate day, String number, String authority, String text, String basis) {

    /** Effects, with the name of the outcome kind that brings each. */
    public enum Effect {
        /** 异议标注: being examined (浙江省公共信用信息管理条例 art. 30). */
        DISPUTED,
        /** The examination ended without another effect. */
        UNDISPUTED,
        /** 更正: the text holds beside what was reported. */
        CORRECTED,
        /** 终止: no longer published, counted or shared (art. 30, 32). */
        ENDED;

        /** Whether it changes what others see and count, and not only marks it. */
        boolean changes() {
            return this == CORRECTED || this == ENDED;
        }

        public String word() {
            return "record-" + name().toLowerCase(Locale.ROOT);
        }
    }
}
