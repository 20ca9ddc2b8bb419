package org.chengxin.matter.definition.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chengxin.matter.definition.ClockDefinition;
import org.chengxin.matter.definition.Examples;
import org.chengxin.matter.definition.FormDefinition;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.MatterOpening;
import org.chengxin.matter.definition.MatterRole;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published schema and the reader mean the same. */
class DefinitionSchemaTest {

    private static final Path SHIPPED = Path.of("../rules/matter");

    private final SchemaCheck schema = new SchemaCheck(DefinitionSchema.text());

    @Test
    void everyDefinitionThatIsShippedOrShownFitsTheSchema() throws IOException {
        assertThat(schema.faults(loaded(Examples.complaint()))).isEmpty();
        assertThat(schema.faults(loaded(Examples.small("small", LocalDate.of(2026, 3, 2)))))
                .isEmpty();
        if (Files.isDirectory(SHIPPED)) {
            try (Stream<Path> files = Files.list(SHIPPED)) {
                for (Path file : files.toList()) {
                    assertThat(schema.faults(loaded(Files.readString(file))))
                            .as(file.toString())
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void theReaderTakesEveryPropertyOfTheSchema() {
        String full = new JsonMapper().writeValueAsString(schema.full());
        assertThat(schema.faults(loaded(full))).isEmpty();
        MatterDefinition read = DefinitionFile.read(full);
        assertThat(read.carry()).isNotNull();
        assertThat(read.form("word").fields().get("word").columns()).hasSize(1);
    }

    @Test
    void whatTheReaderRefusesDoesNotFit() {
        assertThat(schema.faults(loaded(Examples.complaintWith("form: acceptance\n", "forms: acceptance\n"))))
                .containsExactly("$.stages.received.steps.accept: unknown forms");
        assertThat(schema.faults(loaded(Examples.complaintWith("type: money", "type: gold"))))
                .hasSize(1);
        assertThat(schema.faults(loaded(Examples.complaintWith("  mediation:", "  Mediation:"))))
                .hasSize(1);
        assertThat(schema.faults(loaded(Examples.complaintWith("word: 诉\n", ""))))
                .containsExactly("$: required");
    }

    @Test
    void theWordsAreThoseOfTheProgram() {
        JsonNode definitions =
                new JsonMapper().readTree(DefinitionSchema.text()).path("$defs");
        assertThat(words(definitions.at("/field/properties/type"))).isEqualTo(words(FormDefinition.Type.values()));
        assertThat(words(definitions.at("/role/properties/kind"))).isEqualTo(words(MatterRole.Kind.values()));
        assertThat(words(definitions.at("/clock/properties/unit"))).isEqualTo(words(ClockDefinition.Unit.values()));
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

    /** Dates stay texts, as in JSON. */
    private static Object loaded(String yaml) {
        LoaderOptions options = new LoaderOptions();
        return new Yaml(
                        new SafeConstructor(options),
                        new Representer(new DumperOptions()),
                        new DumperOptions(),
                        options,
                        new Resolver() {
                            @Override
                            protected void addImplicitResolvers() {
                                addImplicitResolver(Tag.BOOL, Pattern.compile("true|false"), "tf");
                                addImplicitResolver(Tag.INT, INT, "0123456789");
                            }
                        })
                .load(yaml);
    }
}
