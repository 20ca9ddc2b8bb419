package org.chengxin.creditfile.publication;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.chengxin.account.OrganisationKind;
import org.chengxin.creditfile.RecordKind;
import org.chengxin.exchange.Event;
import org.chengxin.exchange.OutboundType;
import org.chengxin.exchange.Outgoing.Change;
import org.chengxin.field.Field;
import org.chengxin.field.Schema;
import tools.jackson.databind.json.JsonMapper;

/** Outbound type of the public records of some kinds; platforms have those of their own merchants. */
final class RecordType implements OutboundType {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Declaration declaration;
    private final SharedRecords shared;

    /** @param basis the law that publishes records of these kinds */
    RecordType(String name, List<RecordKind> kinds, String basis, SharedRecords shared) {
        this.declaration = new Declaration(
                name, schema(kinds), Set.of(OrganisationKind.PLATFORM, OrganisationKind.DEPARTMENT), basis);
        this.shared = shared;
    }

    /** A result without its outcome says nothing; of a listing or judgment the outcome is its ground or form. */
    static Schema schema(List<RecordKind> kinds) {
        Field outcome = Field.code(
                "outcome",
                kinds.stream().flatMap(kind -> kind.outcomes().stream()).toArray(String[]::new));
        boolean always = kinds.stream().noneMatch(kind -> kind.outcomes().isEmpty());
        Stream<Field> decision = Stream.of(
                Field.nested("party", Schema.of(Field.text("name", 200).required(), Field.socialCreditCode("code")))
                        .required(),
                Field.code("kind", kinds.stream().map(RecordKind::word).toArray(String[]::new))
                        .required(),
                Field.text("number", 200).required(),
                Field.text("authority", 200).required(),
                Field.date("decided").required(),
                Field.text("title", 2_000).required(),
                Field.text("basis", 5_000),
                Field.text("content", 20_000));
        Stream<Field> sums = kinds.contains(RecordKind.PENALTY)
                ? Stream.of(Field.amount("fine"), Field.amount("confiscated"))
                : Stream.of();
        Stream<Field> state = Stream.of(
                Field.date("disclosedUntil"),
                Field.flag("objected"),
                Field.text("correction", 2_000),
                always ? outcome.required() : outcome);
        return Schema.of(
                Stream.of(decision, sums, state).flatMap(fields -> fields).toArray(Field[]::new));
    }

    @Override
    public Declaration declaration() {
        return declaration;
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
}
