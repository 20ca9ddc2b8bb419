package org.chengxin.web;

import java.util.List;
import org.chengxin.account.access.AccessTable;
import org.springdoc.core.models.GroupedOpenApi;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The calls of administration are described apart, for administrators: which ones they are, the access table says. What
 * everybody reads, {@code /v3/api-docs}, has the others.
 */
@Configuration(proxyBeanMethods = false)
class ApiDescriptions {

    private static final String GROUP = "administration";

    /** Open to whoever holds the token of the data directory, and used once. */
    private static final String FIRST = "/api/v1/first-administrator";

    ApiDescriptions(SpringDocConfigProperties everybody) {
        everybody.setPathsToExclude(administration());
    }

    @Bean
    static GroupedOpenApi administrationGroup() {
        return GroupedOpenApi.builder()
                .group(GROUP)
                .pathsToMatch(administration().toArray(String[]::new))
                .build();
    }

    private static List<String> administration() {
        return AccessTable.shipped().rows().stream()
                .filter(row -> row.path().startsWith("/api/"))
                .filter(row -> row.audience().isAdministration() || row.path().equals(FIRST))
                .map(AccessTable.Row::path)
                .distinct()
                .toList();
    }
}
