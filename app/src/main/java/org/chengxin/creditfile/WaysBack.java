package org.chengxin.creditfile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.chengxin.creditfile.regime.Law;
import org.chengxin.creditfile.regime.Law.Severity;
import org.chengxin.creditfile.regime.Term;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Computes when a published record can be repaired, under the law that governs it: the minor at once, as all but the serious list under
 * the Zhejiang regulation (art. 32), others after the least period of their class (国市监信规〔2021〕3号 art. 6; SAMR Order 107; NDRC Order
 * 36).
 */
@Component
public class WaysBack {

    private final LegalClock clock;

    WaysBack(LegalClock clock) {
        this.clock = clock;
    }

    /** By the record's id. */
    public Map<FactId, WayBack> of(Collection<CreditRecord> records) {
        LocalDate today = clock.today();
        return records.stream().collect(Collectors.toMap(CreditRecord::id, record -> decide(record, today)));
    }

    static WayBack decide(CreditRecord record, LocalDate today) {
        if (!record.disclosure().open()) {
            return WayBack.NONE;
        }
        LocalDate from = from(record);
        return from == null ? WayBack.NONE : new WayBack(true, from, !today.isBefore(from));
    }

    /** First day on which a record can be repaired under the law that governs it; null if none is set, or it cannot. */
    public static @Nullable LocalDate from(CreditRecord record) {
        return Term.governing(record.terms())
                .map(governing -> isAtOnce(governing, record.kind()) ? record.decided() : governing.repairFrom())
                .orElse(null);
    }

    private static boolean isAtOnce(Term governing, RecordKind kind) {
        return governing.severity() == Severity.MINOR
                || governing.law() == Law.REGULATION_2018 && kind != RecordKind.SERIOUS_LISTING;
    }
}
