package org.chengxin.creditfile;

import java.time.LocalDate;
import java.util.List;
import org.chengxin.shared.FactId;
import org.chengxin.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A record of a credit file.
 *
 * @param id the first report of it
 * @param fact the report whose values are shown
 * @param title what it is about: the violation, the content of a permit, the honour
 * @param own whether its authority says so itself; else it is what the source says that the authority decided
 * @param sources how many organisations report it
 * @param disputed whether their reports differ
 * @param disclosure what the public may see of it today, until when, and why
 */
public record CreditRecord(
        FactId id,
        FactId fact,
        RecordKind kind,
        String number,
        String authority,
        String title,
        @Nullable String basis,
        @Nullable String content,
        List<String> categories,
        @Nullable Money fine,
        @Nullable Money confiscated,
        LocalDate decided,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        String footing,
        String source,
        boolean own,
        int sources,
        boolean disputed,
        Disclosure disclosure) {}
