package org.chengxin.creditfile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.Parameters;
import org.chengxin.shared.FactId;
import org.springframework.stereotype.Component;

/**
 * Computes when a penalty on show can be repaired: the minor at once, others after the least period of their class, which runs
 * from the decision (国市监信规〔2021〕3号 art. 6; 信用修复管理办法, NDRC Order 36; 国办发〔2025〕22号).
 */
@Component
public class WaysBack {

    private static final Set<String> MINOR = Set.of("warning", "criticism");
    private static final Set<String> SERIOUS =
            Set.of("suspension", "downgrade", "revocation", "restriction", "closure", "detention");
    private static final List<String> PERIODS =
            List.of("creditfile.repair.months.general", "creditfile.repair.months.serious");

    private final Parameters parameters;
    private final LegalClock clock;

    WaysBack(Parameters parameters, LegalClock clock) {
        this.parameters = parameters;
        this.clock = clock;
    }

    /** By the record's id. */
    public Map<FactId, WayBack> of(Collection<CreditRecord> records) {
        if (records.stream().noneMatch(WaysBack::isRepairable)) {
            return Map.of();
        }
        List<Integer> months = parameters.wholes(PERIODS);
        LocalDate today = clock.today();
        return records.stream()
                .collect(Collectors.toMap(
                        CreditRecord::id, record -> decide(record, months.get(0), months.get(1), today)));
    }

    static WayBack decide(CreditRecord record, int general, int serious, LocalDate today) {
        if (!isRepairable(record)) {
            return WayBack.NONE;
        }
        int months = record.categories().stream().anyMatch(SERIOUS::contains)
                ? serious
                : MINOR.containsAll(record.categories()) ? 0 : general;
        LocalDate from = record.decided().plusMonths(months);
        return new WayBack(true, from, !today.isBefore(from));
    }

    private static boolean isRepairable(CreditRecord record) {
        return record.kind() == RecordKind.PENALTY && record.disclosure().open();
    }
}
