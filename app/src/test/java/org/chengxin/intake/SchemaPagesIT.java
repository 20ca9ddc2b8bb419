package org.chengxin.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chengxin.Server.Reply;
import org.chengxin.ServerTest;
import org.chengxin.field.Field;
import org.chengxin.field.Schema;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The published schemas and examples are those that the intake checks by. */
class SchemaPagesIT extends ServerTest {

    private static final Path DOCUMENT = Path.of("../docs/formats/reports.md");

    @Autowired
    private ReportTypes types;

    @Test
    void theDocumentNamesEveryTypeAndNoOther() throws Exception {
        String types = Files.readString(DOCUMENT).replaceFirst("(?s).*\n## Types\n(.*?)\n## .*", "$1");
        assertThat(Pattern.compile("\\*\\*([a-z-]+)\\*\\* \\p{IsHan}+ \\[")
                        .matcher(types)
                        .results()
                        .map(found -> found.group(1)))
                .containsExactlyInAnyOrderElementsOf(
                        this.types.all().stream().map(ReportType::name).toList());
    }

    @Test
    void everyTypeAndFieldIsNamedInBothLanguages() {
        for (ReportType type : types.all()) {
            for (String language : List.of("zh", "en")) {
                String page = server().get("/schemas/" + type.name() + "?lang=" + language)
                        .text();
                assertThat(page)
                        .as("a text that is missing shows its key")
                        .doesNotContain("intake.field.", "type." + type.name());
                assertThat(keys(type.schema())).as(type.name()).noneMatch(page::contains);
            }
        }
    }

    @Test
    void aTypeWithPersonalDataDeclaresClassPurposeAndBasisAndHowLongItIsKept() {
        for (ReportType type : types.all()) {
            String page = server().get("/schemas/" + type.name() + "?lang=zh").text();
            assertThat(page).as(type.name()).contains("保存期限和个人信息");
            if (type.schema().fields().stream().anyMatch(Field::isPersonal)) {
                assertThat(page).as(type.name()).contains("用途：", "依据：", "/privacy#use-");
            }
        }
    }

    private static List<String> keys(Schema schema) {
        return schema.fields().stream()
                .flatMap(field -> Stream.concat(
                        field.words().stream().map(field::text),
                        field.inner().map(SchemaPagesIT::keys).orElse(List.of()).stream()))
                .toList();
    }

    @Test
    void aFieldInsideAnotherIsFoundByItsPath() {
        Schema schema = Schema.of(
                Field.nested("party", Schema.of(Field.code("kind", "firm").named("party.kind."))), Field.flag("own"));
        assertThat(schema.find("party.kind").map(field -> field.text("firm"))).hasValue("party.kind.firm");
        assertThat(schema.find("own")).isPresent();
        assertThat(schema.find("own.kind")).isEmpty();
        assertThat(schema.find("party.name")).isEmpty();
    }

    @Test
    void everyServedExampleIsABodyThatIsAcceptedAsItStands() {
        for (ReportType type : types.all()) {
            Reply example = server().get("/schemas/" + type.name() + "/example");
            assertThat(example.status()).as(type.name()).isEqualTo(200);
            assertThat(example.header("Content-Type")).startsWith("application/json");
            for (var kind : type.reporters()) {
                Reply own = server().get("/schemas/" + type.name() + "/example?reporter=" + kind.word());
                assertThat(city().report(city().newMember(kind.word()).token(), own.text()))
                        .as(type.name())
                        .allMatch(result -> result.created());
            }
        }
    }

    @Test
    void theJsonSchemaNamesEveryFieldAndWhatIsRequired() {
        for (ReportType type : types.all()) {
            Reply reply = server().get("/schemas/" + type.name() + ".json");
            assertThat(reply.status()).as(type.name()).isEqualTo(200);
            JsonNode schema = reply.json();
            assertThat(schema.path("additionalProperties").booleanValue()).isFalse();
            assertThat(schema.path("properties").propertyNames())
                    .containsExactlyElementsOf(
                            type.schema().fields().stream().map(Field::name).toList());
            assertThat(schema.path("required").values().stream().map(JsonNode::stringValue))
                    .containsExactlyElementsOf(type.schema().fields().stream()
                            .filter(Field::isRequired)
                            .map(Field::name)
                            .toList());
        }
    }

    @Test
    void aRequiredFieldThatIsLeftOutIsToldForEveryType() {
        for (ReportType type : types.all()) {
            String token = city().token(type.reporters().iterator().next().word());
            var result = city().one(token, org.chengxin.TestCity.item(type.name(), "empty", "{}"));
            assertThat(result.problems())
                    .as(type.name())
                    .containsExactlyElementsOf(type.schema().fields().stream()
                            .filter(Field::isRequired)
                            .map(field -> "field.required /" + field.name())
                            .toList());
        }
    }

    @Test
    void anUnknownTypeIsNotFound() {
        assertThat(server().get("/schemas/no-such-type/example").status()).isEqualTo(404);
        assertThat(server().get("/schemas/no-such-type.json").status()).isEqualTo(404);
    }
}
