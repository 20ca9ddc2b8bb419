package org.chengxin.creditfile.publication;

import org.chengxin.creditfile.CreditRecord;
import org.chengxin.creditfile.RecordKind;
import org.chengxin.creditfile.ruling.Ruling;
import org.chengxin.shared.Money;
import org.chengxin.subject.Subject;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What others are told of a public record: the fields that its {@link RecordType} declares. */
final class RecordContent {

    private static final JsonMapper JSON = JsonMapper.shared();

    private RecordContent() {}

    /** The shared fields of a record that is public today. */
    static ObjectNode content(CreditRecord record, Subject party) {
        ObjectNode json = named(record.kind(), party);
        json.put("number", record.number());
        json.put("authority", record.authority());
        json.put("decided", record.decided().toString());
        json.put("title", record.title());
        put(json, "basis", record.basis());
        put(json, "content", record.content());
        put(json, "fine", decimal(record.fine()));
        put(json, "confiscated", decimal(record.confiscated()));
        put(json, "disclosedUntil", record.disclosure().until());
        json.put("objected", record.objected());
        record.rulings().stream()
                .filter(ruling -> ruling.effect() == Ruling.Effect.CORRECTED)
                .reduce((first, last) -> last)
                .ifPresent(ruling -> json.put("correction", ruling.text()));
        put(json, "outcome", record.outcome().orElse(null));
        return json;
    }

    /** The fields that still name a withdrawn record. */
    static ObjectNode named(RecordKind kind, @Nullable Subject party) {
        ObjectNode json = JSON.createObjectNode();
        if (party != null) {
            ObjectNode names = json.putObject("party");
            put(names, "name", party.name());
            put(names, "code", party.code());
        }
        json.put("kind", kind.word());
        return json;
    }

    private static @Nullable String decimal(@Nullable Money money) {
        return money == null ? null : money.decimal();
    }

    private static void put(ObjectNode json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value.toString());
        }
    }
}
