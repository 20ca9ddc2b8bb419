package org.chengxin.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.chengxin.Server;
import org.chengxin.ServerTest;
import org.chengxin.evidence.Proofs;
import org.chengxin.field.Field;
import org.chengxin.field.Schema;
import org.chengxin.shared.CanonicalJson;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The data of a report comes out of its two parts as it went in, and nothing unmarked is in the publishable one. */
class PartsIT extends ServerTest {

    private static final int ROUNDS = 200;

    @Autowired
    private ReportTypes types;

    @Test
    void bothPartsTogetherAreWhatWasReportedWhateverTheType() {
        long seed = Long.getLong("seed", 20_261_201L);
        Random random = new Random(seed);
        for (ReportType type : types.all()) {
            for (int round = 0; round < ROUNDS; round++) {
                ObjectNode data = object(type.schema(), random);
                Parts parts = Parts.of(data, type.schema());
                Proofs.Opening opening = new Proofs.Opening(
                        Server.JSON.writeValueAsBytes(
                                Server.JSON.createObjectNode().set("data", parts.published())),
                        new byte[32],
                        parts.sealed("018f0000-0000-7000-8000-000000000000"));
                assertThat(CanonicalJson.of(Parts.whole(opening)))
                        .as("seed %d, %s %s", seed, type.name(), data)
                        .isEqualTo(CanonicalJson.of(data));
                assertOnlyPublished(parts.published(), type.schema(), "seed " + seed + ", " + type.name());
            }
        }
    }

    private static void assertOnlyPublished(JsonNode published, Schema schema, String where) {
        published.forEachEntry((name, value) -> {
            Field field = schema.fields().stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            if (value.isObject()) {
                assertThat(value.isEmpty()).as(where).isFalse();
                assertOnlyPublished(value, field.inner().orElseThrow(), where);
            } else {
                assertThat(field.isPublished()).as("%s: %s", where, name).isTrue();
            }
        });
    }

    @Test
    void whatNobodyMarkedIsWithheld() {
        Schema schema = Schema.of(
                Field.text("shown", 9).published(),
                Field.text("kept", 9),
                Field.nested("inner", Schema.of(Field.text("deep", 9).published(), Field.text("deeper", 9))),
                Field.nested("closed", Schema.of(Field.text("a", 9))),
                Field.list("list", Schema.of(Field.text("a", 9).published()), 9));
        ObjectNode data = (ObjectNode) Server.JSON.readTree("""
                {"shown":"1","kept":"2","inner":{"deep":"3","deeper":"4"},"closed":{"a":"5"},"list":[{"a":"6"}]}""");
        Parts parts = Parts.of(data, schema);
        assertThat(parts.published()).isEqualTo(Server.JSON.readTree("{\"shown\":\"1\",\"inner\":{\"deep\":\"3\"}}"));
        assertThat(parts.withheld()).isEqualTo(Server.JSON.readTree("""
                {"kept":"2","inner":{"deeper":"4"},"closed":{"a":"5"},"list":[{"a":"6"}]}"""));
    }

    /** A new type that may be published has to be named here, a field of a person never may. */
    @Test
    void onlyTypesThatPublicPagesShowAreSplitAndNoPersonsFieldIsMarked() {
        assertThat(types.all().stream().filter(type -> type.schema().isSplit()).map(ReportType::name))
                .containsExactly(
                        "abnormal-listing",
                        "appraisal",
                        "body",
                        "code-change",
                        "commitment",
                        "honour",
                        "inspection",
                        "judgment",
                        "judgment-default",
                        "licence",
                        "merchant",
                        "outlet",
                        "penalty",
                        "permit",
                        "platform",
                        "relation",
                        "sample-test",
                        "serious-listing",
                        "shop");
        Set<String> personal = Set.of(
                "representative",
                "representativeIdentityType",
                "representativeIdentityNumber",
                "identityType",
                "identityNumber",
                "phone",
                "facts",
                "remark",
                "taxNumber");
        types.all().forEach(type -> assertNoneMarked(type.schema(), personal));
    }

    private static void assertNoneMarked(Schema schema, Set<String> names) {
        for (Field field : schema.fields()) {
            assertThat(field.isPublished() && names.contains(field.name()))
                    .as(field.name())
                    .isFalse();
            field.inner().ifPresent(inner -> assertNoneMarked(inner, names));
        }
    }

    /** Of any shape that the schema allows, and objects without members too. */
    private static ObjectNode object(Schema schema, Random random) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        int chance = random.nextInt(4);
        for (Field field : schema.fields()) {
            if (random.nextInt(4) > chance) {
                continue;
            }
            switch (field.form()) {
                case "nested" -> object.set(field.name(), object(field.inner().orElseThrow(), random));
                case "listof" -> {
                    ArrayNode list = object.putArray(field.name());
                    for (int size = random.nextInt(3); size > 0; size--) {
                        list.add(object(field.inner().orElseThrow(), random));
                    }
                }
                case "codes" -> List.copyOf(field.words()).forEach(object.putArray(field.name())::add);
                case "whole" -> object.put(field.name(), random.nextInt(1_000));
                case "flag" -> object.put(field.name(), random.nextBoolean());
                default -> object.put(field.name(), "值\"\\\n😀" + random.nextInt());
            }
        }
        return object;
    }
}
