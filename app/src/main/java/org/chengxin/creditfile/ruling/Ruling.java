package org.chengxin.creditfile.ruling;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * 效力: what one step of an objection, a repair or a check of publication does to a record.
 *
 * @param id of the outcome or report that left it, a UUID of version 7, which is ordered by time
 * @param number of the decision: the matter's here, or the document's of the authority that was asked
 * @param authority that decided
 * @param text the conclusion, as the paper says it
 */
public record Ruling(
        UUID id, Effect effect, LocalDate day, String number, String authority, String text, String basis) {

    /** The last of these with such an effect. */
    public static Optional<Ruling> last(List<Ruling> rulings, Predicate<Effect> effect) {
        return rulings.stream().filter(each -> effect.test(each.effect())).reduce((earlier, later) -> later);
    }

    /** Whether it was left after the outcome or report of this id. */
    public boolean isAfter(UUID other) {
        return id.toString().compareTo(other.toString()) > 0;
    }

    /** Effects, with the name of the outcome kind that brings each. */
    public enum Effect {
        /** 异议标注: being examined (浙江省公共信用信息管理条例 art. 30). */
        DISPUTED,
        /** The examination ended without another effect. */
        UNDISPUTED,
        /** 更正: the text holds beside what was reported. */
        CORRECTED,
        /** 终止: no longer published, counted or shared (art. 30, 32). */
        ENDED,
        /** 暂停公示: shown to nobody outside until released; counted as before. */
        SUSPENDED,
        /** 核查后公示: a person has looked; its text may be published, whatever it seemed to hold. */
        RELEASED;

        /** Whether it changes what others see, and not only marks it. */
        boolean changes() {
            return this != DISPUTED && this != UNDISPUTED;
        }

        /** Whether it says if the record may be published, and nothing of what it states. */
        public boolean isOfPublication() {
            return this == SUSPENDED || this == RELEASED;
        }

        public String word() {
            return "record-" + name().toLowerCase(Locale.ROOT);
        }
    }
}
