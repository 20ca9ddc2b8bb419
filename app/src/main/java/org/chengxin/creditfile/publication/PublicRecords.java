package org.chengxin.creditfile.publication;

import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.OrganisationKind;
import org.chengxin.creditfile.CreditRecord;
import org.chengxin.creditfile.RecordKind;
import org.chengxin.creditfile.receiver.Receivers;
import org.chengxin.creditfile.receiver.Receivers.Handed;
import org.chengxin.creditfile.ruling.Ruling;
import org.chengxin.exchange.Event;
import org.chengxin.exchange.OutboundType;
import org.chengxin.exchange.Outgoing.Change;
import org.chengxin.intake.Field;
import org.chengxin.intake.Schema;
import org.chengxin.shared.FactId;
import org.chengxin.shared.Money;
import org.chengxin.subject.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** 公示记录: outbound type of a public record of a firm; platforms have those of their own merchants. */
@Component
class PublicRecords implements OutboundType {

    static final String TYPE = "public-record";

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Declaration DECLARATION = new Declaration(
            TYPE,
            Schema.of(
                    Field.nested("party", Schema.of(Field.text("name", 200).required(), Field.socialCreditCode("code")))
                            .required(),
                    Field.code(
                                    "kind",
                                    Stream.of(RecordKind.values())
                                            .map(RecordKind::word)
                                            .toArray(String[]::new))
                            .required(),
                    Field.text("number", 200).required(),
                    Field.text("authority", 200).required(),
                    Field.date("decided").required(),
                    Field.text("title", 2_000).required(),
                    Field.text("basis", 5_000),
                    Field.text("content", 20_000),
                    Field.amount("fine"),
                    Field.amount("confiscated"),
                    Field.date("disclosedUntil"),
                    Field.flag("objected"),
                    Field.text("correction", 2_000)),
            Set.of(OrganisationKind.PLATFORM, OrganisationKind.DEPARTMENT),
            "《中华人民共和国政府信息公开条例》第二十条");

    private final Receivers receivers;
    private final SharedRecords shared;

    PublicRecords(Receivers receivers, SharedRecords shared) {
        this.receivers = receivers;
        this.shared = shared;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public void received(OrganisationId by, Collection<Event> events) {
        receivers.keep(
                by,
                events.stream()
                        .map(event -> new Handed(
                                new FactId(event.thing()), new FactId(Objects.requireNonNull(event.version()))))
                        .distinct()
                        .toList());
    }

    /** Of what was withdrawn the provider is not asked any more: its end is told to those who had it. */
    @Override
    public Set<UUID> heldBack(Collection<Event> events, OrganisationKind receiver) {
        Set<UUID> heldBack = new HashSet<>(SharedRecords.things(shared.heldBack(
                events.stream().map(Event::version).filter(Objects::nonNull).toList(), receiver)));
        events.stream()
                .filter(event -> event.change() == Change.WITHDRAWN
                        && SharedRecords.KIND
                                .word()
                                .equals(JSON.readTree(event.content())
                                        .path("kind")
                                        .asString("")))
                .forEach(event -> heldBack.add(event.thing()));
        return heldBack;
    }

    @Override
    public Set<UUID> had(OrganisationId by, Collection<UUID> things) {
        return receivers.had(by, things.stream().map(FactId::new).toList()).stream()
                .map(FactId::value)
                .collect(Collectors.toSet());
    }

    /** The shared fields of a record that is public today. */
    ObjectNode content(CreditRecord record, Subject party) {
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
        return json;
    }

    /** The fields that still name a withdrawn record. */
    ObjectNode named(RecordKind kind, @Nullable Subject party) {
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
