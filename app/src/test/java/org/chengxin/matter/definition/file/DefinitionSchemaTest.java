package org.chengxin.matter.definition.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.chengxin.matter.definition.DeadlineDefinition;
import org.chengxin.matter.definition.FormDefinition;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.MatterOpening;
import org.chengxin.matter.definition.MatterRole;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published schema and the reader mean the same. */
class DefinitionSchemaTest {

    @Test
    void theReaderTakesEveryPropertyOfTheSchema() {
        String full = new JsonMapper().writeValueAsString(new SchemaSample(DefinitionSchema.expanded()).full());
        MatterDefinition read = DefinitionFile.read(full);
        assertThat(read.carry()).isNotNull();
        assertThat(read.form("word").fields().get("word").columns()).hasSize(1);
    }

    @Test
    void theWordsAreThoseOfTheProgram() {
        JsonNode definitions =
                new JsonMapper().readTree(DefinitionSchema.text()).path("$defs");
        assertThat(words(definitions.at("/field/properties/type"))).isEqualTo(words(FormDefinition.Type.values()));
        assertThat(words(definitions.at("/role/properties/kind"))).isEqualTo(words(MatterRole.Kind.values()));
        assertThat(words(definitions.at("/clock/properties/unit"))).isEqualTo(words(DeadlineDefinition.Unit.values()));
        assertThat(words(definitions.at("/opening/properties/channels/items")))
                .isEqualTo(words(MatterOpening.Channel.values()));
    }

    private static List<String> words(JsonNode schema) {
        return schema.path("enum").valueStream().map(JsonNode::stringValue).toList();
    }

    private static List<String> words(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }
}
