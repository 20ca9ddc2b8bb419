package org.chengxin.creditfile.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chengxin.creditfile.CreditRecord;
import org.chengxin.creditfile.FileOn;
import org.chengxin.creditfile.Standing;
import org.chengxin.creditfile.history.Change.Field;
import org.chengxin.creditfile.history.Change.What;
import org.chengxin.shared.FactId;
import org.chengxin.shared.Money;
import org.jspecify.annotations.Nullable;

/** Compares two states of a file, record by record. */
final class ChangePolicy {

    private static final Map<String, Function<CreditRecord, @Nullable Object>> FIELDS = fields();

    private ChangePolicy() {}

    private static Map<String, Function<CreditRecord, @Nullable Object>> fields() {
        Map<String, Function<CreditRecord, @Nullable Object>> fields = new LinkedHashMap<>();
        fields.put("title", CreditRecord::title);
        fields.put("content", CreditRecord::content);
        fields.put("basis", CreditRecord::basis);
        fields.put("fine", record -> money(record.fine()));
        fields.put("confiscated", record -> money(record.confiscated()));
        fields.put("valid-until", CreditRecord::validUntil);
        fields.put("source", CreditRecord::source);
        fields.put(
                "standing", record -> "creditfile.standing." + record.standing().word());
        fields.put("until", record -> record.disclosure().until());
        fields.put("ended", CreditRecord::ended);
        return fields;
    }

    private static @Nullable String money(@Nullable Money money) {
        return money == null ? null : money.format();
    }

    /** Additions and changes in the order of the later state, then what is gone. */
    static List<Change> between(FileOn before, FileOn after) {
        Map<FactId, CreditRecord> old = byId(before);
        List<Change> changes = new ArrayList<>();
        for (CreditRecord record : after.records()) {
            CreditRecord was = old.remove(record.id());
            if (was == null) {
                changes.add(new Change(What.ADDED, record, List.of()));
            } else {
                List<Field> fields = differing(was, record);
                if (!fields.isEmpty()) {
                    boolean ended = record.standing() == Standing.ENDED && was.standing() != Standing.ENDED;
                    changes.add(new Change(ended ? What.ENDED : What.CHANGED, record, fields));
                }
            }
        }
        old.values().forEach(record -> changes.add(new Change(What.GONE, record, List.of())));
        return changes;
    }

    private static Map<FactId, CreditRecord> byId(FileOn file) {
        return file.records().stream()
                .collect(Collectors.toMap(CreditRecord::id, record -> record, (one, other) -> one, LinkedHashMap::new));
    }

    private static List<Field> differing(CreditRecord was, CreditRecord is) {
        List<Field> fields = new ArrayList<>();
        FIELDS.forEach((name, value) -> {
            String before = text(value.apply(was));
            String after = text(value.apply(is));
            if (!before.equals(after)) {
                fields.add(new Field(name, before, after));
            }
        });
        return fields;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
