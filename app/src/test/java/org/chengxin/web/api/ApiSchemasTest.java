package org.chengxin.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the framework tells of the calls becomes the contract. */
class ApiSchemasTest {

    private static ObjectNode description(String schemas) {
        return (ObjectNode) JsonMapper.shared().readTree("""
                {"paths":{"/api/v1/reports":{"get":{"parameters":[{"name":"after"}],"responses":{
                   "200":{"content":{"*/*":{"schema":{"$ref":"#/components/schemas/org.chengxin.a.ThingApi.State"}}}},
                   "500":{"description":"oops"}}}},
                 "/api/v1/records/{id}/proof":{"get":{"responses":{"200":{"content":{"*/*":{"schema":{"type":"string","format":"byte"}}}}}}}},
                 "components":{"schemas":{%s}}}""".formatted(schemas));
    }

    private static final String STATE = """
            "org.chengxin.a.ThingApi.State":{"type":"object","properties":{"at":{"type":"string"},
                "inner":{"$ref":"#/components/schemas/org.chengxin.a.ThingApi.Inner"}}},
            "org.chengxin.a.ThingApi.Inner":{"type":"object","properties":{"at":{"type":"string","description":"own"}}},
            "org.chengxin.a.ThingApi.Unused":{"type":"object","properties":{
                "other":{"$ref":"#/components/schemas/org.chengxin.a.ThingApi.OnlyThere"}}},
            "org.chengxin.a.ThingApi.OnlyThere":{"type":"object"}""";

    private static final Map<String, String> WORDS =
            Map.of("at", "Time 时间", "ThingState.inner", "Inside 内部", "inner", "another", "parameter.after", "Begin 开始");

    private static @Nullable String word(String schema, String name) {
        String own = WORDS.get(schema + "." + name);
        return own == null ? WORDS.get(name) : own;
    }

    private static ObjectNode completed() {
        ObjectNode description = description(STATE);
        ApiContract.complete(description, group -> group);
        ApiSchemas.complete(description, ApiSchemasTest::word);
        return description;
    }

    @Test
    void schemasAreNamedAndUnusedOnesAreLeftOut() {
        JsonNode schemas = completed().path("components").path("schemas");
        assertThat(schemas.propertyNames()).containsExactlyInAnyOrder("ThingState", "ThingInner", "Problem");
        assertThat(schemas.path("ThingState")
                        .path("properties")
                        .path("inner")
                        .path("$ref")
                        .stringValue())
                .isEqualTo("#/components/schemas/ThingInner");
    }

    @Test
    void propertiesAndParametersAreDescribedUnlessTheirOwnerHas() {
        ObjectNode description = completed();
        JsonNode schemas = description.path("components").path("schemas");
        assertThat(schemas.at("/ThingState/properties/at/description").stringValue())
                .isEqualTo("Time 时间");
        assertThat(schemas.at("/ThingState/properties/inner/description").stringValue())
                .as("the word of this schema before the common one")
                .isEqualTo("Inside 内部");
        assertThat(schemas.at("/ThingInner/properties/at/description").stringValue())
                .isEqualTo("own");
        assertThat(description
                        .at("/paths/~1api~1v1~1reports/get/parameters/0/description")
                        .stringValue())
                .isEqualTo("Begin 开始");
    }

    @Test
    void theAnswersAreOurs() {
        JsonNode call = completed().at("/paths/~1api~1v1~1reports/get");
        assertThat(call.path("responses").propertyNames())
                .containsExactlyInAnyOrder("200", "400", "401", "403", "404", "422", "429", "503");
        assertThat(call.at("/responses/200/content").propertyNames()).containsExactly("application/json");
        assertThat(call.at("/responses/401/$ref").stringValue()).isEqualTo("#/components/responses/Problem401");
        assertThat(call.path("operationId").stringValue()).isEqualTo("getReports");
    }

    @Test
    void anOpenCallAsksForNoTokenAndAFileIsAFile() {
        JsonNode call = completed().at("/paths/~1api~1v1~1records~1{id}~1proof/get");
        assertThat(call.path("security").isEmpty()).isTrue();
        assertThat(call.has("security")).isTrue();
        assertThat(call.path("responses").propertyNames()).contains("404").doesNotContain("401", "403");
        assertThat(call.at("/responses/200/content").propertyNames()).containsExactly("application/octet-stream");
    }

    @Test
    void twoSchemasOfOneNameAreAFault() {
        ObjectNode description = description(STATE + ",\"org.chengxin.b.ThingApi.State\":{\"type\":\"object\"}");
        assertThatThrownBy(() -> ApiSchemas.complete(description, ApiSchemasTest::word))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("org.chengxin.b.ThingApi.State");
    }
}
