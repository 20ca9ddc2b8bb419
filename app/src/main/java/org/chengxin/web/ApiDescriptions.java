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
 * The calls of administration are described apart, for administrators: which ones they are, the access table says. What
 * everybody reads, {@code /v3/api-docs}, has the other calls.
 */
@Configuration(proxyBeanMethods = false)
class ApiDescriptions {

    private static final String API = "/api/";
    private static final String GROUP = "administration";

    /** Open to whoever holds the token of the data directory, and used once. */
    private static final String FIRST = "/api/v1/first-administrator";

    @Bean
    static GroupedOpenApi administrationGroup() {
        return GroupedOpenApi.builder()
                .group(GROUP)
                .pathsToMatch(administration().toArray(String[]::new))
                .build();
    }

    /** Of what everybody reads alone; a group has customizers of its own. */
    @Bean
    static OpenApiCustomizer everybodysCalls() {
        Set<String> apart = Set.copyOf(administration());
        return description -> {
            description.getPaths().keySet().removeIf(path -> !path.startsWith(API) || apart.contains(path));
            forgetUnused(description);
        };
    }

    /** What only the removed calls were sent or answered; what is used by something unused is unused in the next round. */
    private static void forgetUnused(OpenAPI description) {
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
