package org.chengxin.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * 报送隔离: a day's reports of a source and type that broke. They stay sealed and stored.
 *
 * @param type word of the report type
 * @param day of the seals, Asia/Shanghai
 * @param figures those that broke, as words of the module
 * @param matter the case in which officers decide; null until it is opened
 * @param number of that case
 */
record Quarantine(
        OrganisationId organisation,
        String type,
        LocalDate day,
        List<String> figures,
        State state,
        @Nullable UUID matter,
        @Nullable String number) {

    /** Whether the reports may be used. */
    enum State {
        /** Nobody decided yet: left out. */
        HELD,
        /** Used again. */
        RELEASED,
        /** Found wrong: left out for good. */
        CONFIRMED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether what reads these reports leaves them out. */
    boolean isOut() {
        return state != State.RELEASED;
    }
}
