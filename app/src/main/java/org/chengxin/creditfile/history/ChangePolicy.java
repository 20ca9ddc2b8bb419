package org.chengxin.creditfile.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chengxin.creditfile.CreditFiles.FileOn;
import org.chengxin.creditfile.CreditRecord;
import org.chengxin.creditfile.Standing;
import org.chengxin.creditfile.history.Change.Field;
import org.chengxin.creditfile.history.Change.What;
import org.chengxin.creditfile.history.Change.Word;
import org.chengxin.creditfile.ruling.Ruling;
import org.chengxin.shared.FactId;
import org.chengxin.shared.Money;
import org.jspecify.annotations.Nullable;

/** Compares two states of a file, record by record. */
final class ChangePolicy {

    private static final Map<String, Function<CreditRecord, List<Word>>> FIELDS = fields();

    private ChangePolicy() {}

    private static Map<String, Function<CreditRecord, List<Word>>> fields() {
        Map<String, Function<CreditRecord, List<Word>>> fields = new LinkedHashMap<>();
        fields.put("title", record -> one(record.title()));
        fields.put("content", record -> one(record.content()));
        fields.put("basis", record -> one(record.basis()));
        fields.put("categories", ChangePolicy::categories);
        fields.put("fine", record -> one(money(record.fine())));
        fields.put("confiscated", record -> one(money(record.confiscated())));
        fields.put("valid-until", record -> one(record.validUntil()));
        fields.put("source", record -> one(record.source()));
        fields.put(
                "standing",
                record -> one("creditfile.standing." + record.standing().word()));
        fields.put("until", record -> one(record.disclosure().until()));
        fields.put("ended", record -> one(record.ended()));
        fields.put(
                "rulings",
                record -> record.rulings().stream().map(ChangePolicy::word).toList());
        return fields;
    }

    private static List<Word> one(@Nullable Object value) {
        return value == null || value.toString().isEmpty() ? List.of() : List.of(Word.of(value.toString()));
    }

    private static @Nullable String money(@Nullable Money money) {
        return money == null ? null : money.format();
    }

    /** Kinds of penalty or permit, or what else it came to; in the order of their names, since reports list them in any. */
    private static List<Word> categories(CreditRecord record) {
        String family = switch (record.kind()) {
            case PENALTY -> "creditfile.penalty.";
            case PERMIT -> "creditfile.permit.";
            default -> "creditfile.outcome.";
        };
        return record.categories().stream()
                .filter(category ->
                        !family.endsWith("outcome.") || record.kind().outcomes().contains(category))
                .sorted()
                .map(category -> Word.of(family + category))
                .toList();
    }

    private static Word word(Ruling ruling) {
        return new Word(
                "creditfile.history.ruling." + ruling.effect().name().toLowerCase(Locale.ROOT),
                List.of(ruling.day().toString(), ruling.authority(), ruling.number(), ruling.text()));
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
            List<Word> before = value.apply(was);
            List<Word> after = value.apply(is);
            if (!before.equals(after)) {
                fields.add(new Field(name, before, after));
            }
        });
        return fields;
    }
}
