package org.chengxin.web;

import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chengxin.account.access.AccessTable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.models.GroupedOpenApi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Splits the OpenAPI description: administration calls, according to the access table, are in a group for administrators. The
 * public {@code /v3/api-docs} has the other calls.
 */
@Configuration(proxyBeanMethods = false)
class ApiDescriptions {

    private static final String API = "/api/";
    private static final String GROUP = "administration";

    /** Open to the holder of the data directory's token, and usable once. */
    private static final String FIRST = "/api/v1/first-administrator";

    @Bean
    static GroupedOpenApi administrationGroup() {
        return GroupedOpenApi.builder()
                .group(GROUP)
                .pathsToMatch(administration().toArray(String[]::new))
                .build();
    }

    /** For the public description only; a group has customizers of its own. */
    @Bean
    static OpenApiCustomizer everybodysCalls() {
        Set<String> apart = Set.copyOf(administration());
        return description -> {
            description.getPaths().keySet().removeIf(path -> !path.startsWith(API) || apart.contains(path));
            removeUnused(description);
        };
    }

    /** Removes schemas used only by removed calls; repeats, since a removed schema may have used others. */
    private static void removeUnused(OpenAPI description) {
        if (description.getComponents() == null || description.getComponents().getSchemas() == null) {
            return;
        }
        Map<String, ?> schemas = description.getComponents().getSchemas();
        String paths = Json.pretty(description.getPaths());
        int before;
        do {
            before = schemas.size();
            Map<String, String> told = new HashMap<>();
            schemas.forEach((name, schema) -> told.put(name, Json.pretty(schema)));
            schemas.keySet().removeIf(name -> {
                String reference = "#/components/schemas/" + name + "\"";
                return !paths.contains(reference)
                        && told.entrySet().stream()
                                .noneMatch(other -> !other.getKey().equals(name)
                                        && other.getValue().contains(reference));
            });
        } while (schemas.size() < before);
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
