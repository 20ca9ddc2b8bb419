package org.chengxin.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.chengxin.Server;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.account.access.AccessTable;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The description of the API for everybody says nothing of administration; administrators read that apart. */
class ApiDescriptionsIT extends ServerTest {

    private static final String PUBLIC = "/v3/api-docs";
    private static final String APART = "/v3/api-docs/administration";

    @LocalServerPort
    private int port;

    @Test
    void everybodyReadsOfTheCallsThatAreNotOfAdministration() {
        String text = server().get(PUBLIC).text();
        assertThat(paths(text))
                .contains("/api/v1/reports", "/api/v1/matters", "/api/v1/organisations/{id}/hosts")
                .doesNotContain("/api/v1/first-administrator")
                .noneMatch(path -> path.matches("/api/v1/(accounts|tokens|administrators)(/.*)?"));
        assertThat(text).as("nor of what they are sent").doesNotContain("NewAccount", "NewToken", "MadeAccount");
        assertThat(server().get(PUBLIC + ".yaml").text()).doesNotContain("/api/v1/accounts");
    }

    @Test
    void administratorsReadOfTheirCallsAndEachIsDescribedOnce() {
        for (String role : new String[] {"administrator", "security-administrator"}) {
            assertThat(paths(visitor(role).get(APART).body()))
                    .contains("/api/v1/accounts", "/api/v1/tokens", "/api/v1/administrators")
                    .doesNotContainAnyElementsOf(paths(server().get(PUBLIC).text()));
        }
        assertThat(visitor("administrator")
                        .get("/v3/api-docs.yaml/administration")
                        .body())
                .contains("/api/v1/accounts");
        Set<String> described = paths(visitor("administrator").get(APART).body());
        described.addAll(paths(server().get(PUBLIC).text()));
        assertThat(described)
                .as("none is forgotten")
                .containsAll(AccessTable.shipped().rows().stream()
                        .filter(row -> row.path().startsWith("/api/"))
                        // files, which pages give out
                        .filter(row -> !row.path().matches(".*\\.(pdf|docx)"))
                        .map(AccessTable.Row::path)
                        .collect(Collectors.toSet()));
    }

    @Test
    void nobodyElseReadsOfThem() {
        assertThat(server().get(APART).status()).isEqualTo(302);
        assertThat(visitor("auditor").get(APART).statusCode()).isEqualTo(403);
        assertThat(visitor("officer").get(APART).statusCode()).isEqualTo(403);
        assertThat(visitor("administrator").get("/v3/api-docs/nothing").statusCode())
                .isEqualTo(404);
    }

    private static Set<String> paths(String description) {
        return Server.JSON
                .readTree(description)
                .path("paths")
                .propertyStream()
                .map(java.util.Map.Entry::getKey)
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    private Visitor visitor(String role) {
        TestCity.Person person = city().person(role, "Right-Password-1");
        Visitor visitor = new Visitor(port);
        visitor.signIn(person.name(), person.password());
        return visitor;
    }
}
