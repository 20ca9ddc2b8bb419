package org.chengxin.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import java.util.List;
import java.util.Set;
import org.chengxin.account.access.AccessTable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.models.GroupedOpenApi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Splits the OpenAPI description: administration calls, according to the access table, are in a group for administrators. The
 * public {@code /v3/api-docs} has the other calls, and is the contract.
 */
@Configuration(proxyBeanMethods = false)
class ApiDescriptions {

    private static final String API = "/api/";
    private static final String GROUP = "administration";

    /** Open to the holder of the data directory's token, and usable once. */
    private static final String FIRST = "/api/v1/first-administrator";

    @Bean
    static GroupedOpenApi administrationGroup(ApiWords words) {
        return GroupedOpenApi.builder()
                .group(GROUP)
                .pathsToMatch(administration().toArray(String[]::new))
                .addOpenApiCustomizer(description -> complete(description, List.of(), words))
                .build();
    }

    /** For the public description only; a group has customizers of its own. */
    @Bean
    static OpenApiCustomizer everybodysCalls(List<ApiPart> parts, ApiWords words) {
        Set<String> apart = Set.copyOf(administration());
        return description -> {
            description.getPaths().keySet().removeIf(path -> !path.startsWith(API) || apart.contains(path));
            complete(description, parts, words);
        };
    }

    private static void complete(OpenAPI description, List<ApiPart> parts, ApiWords words) {
        ObjectNode json = (ObjectNode) JsonMapper.shared().readTree(text(description));
        parts.forEach(part -> part.describe(json));
        ApiContract.complete(json, words::group);
        ApiSchemas.complete(json, words);
        OpenAPI complete = read(json.toString());
        description.setInfo(complete.getInfo());
        description.setTags(complete.getTags());
        description.setPaths(complete.getPaths());
        description.setComponents(complete.getComponents());
        description.setSecurity(complete.getSecurity());
        description.setWebhooks(complete.getWebhooks());
    }

    private static String text(OpenAPI description) {
        try {
            return Json31.mapper().writeValueAsString(description);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static OpenAPI read(String json) {
        try {
            return Json31.mapper().readValue(json, OpenAPI.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<String> administration() {
        return AccessTable.shipped().rows().stream()
                .filter(row -> row.path().startsWith(API))
                .filter(row -> row.audience().isAdministration() || row.path().equals(FIRST))
                .map(AccessTable.Row::path)
                .distinct()
                .toList();
    }
}
