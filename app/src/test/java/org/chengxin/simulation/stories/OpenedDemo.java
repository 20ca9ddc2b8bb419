package org.chengxin.simulation.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.Server;
import org.chengxin.ServerTest;
import org.chengxin.TestDatabase;
import org.chengxin.account.Role;
import org.chengxin.web.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What {@code chengxin demo} has promised once it says that it is ready. */
final class OpenedDemo {

    /** Which token of the demo may report which type; a new type has to be added here. */
    private static final Map<String, String> REPORTERS = Map.ofEntries(
            Map.entry("platform", "platform-visitor"),
            Map.entry("merchant", "platform-visitor"),
            Map.entry("shop", "platform-visitor"),
            Map.entry("order", "platform-visitor"),
            Map.entry("payment", "platform-visitor"),
            Map.entry("parcel", "platform-visitor"),
            Map.entry("review", "platform-visitor"),
            Map.entry("licence", "department"),
            Map.entry("permit", "department"),
            Map.entry("penalty", "department"),
            Map.entry("repair", "department"),
            Map.entry("honour", "association"),
            Map.entry("appraisal", "agency"),
            Map.entry("outlet", "logistics"),
            Map.entry("courier", "logistics"),
            Map.entry("scan", "logistics"));

    private static final List<String> FIELDS = List.of("name", "password", "role", "organisation");
    private static final List<String> FIELDS_WITH_SECOND_FACTOR =
            Stream.concat(FIELDS.stream(), Stream.of("secondFactor")).toList();

    /** Of the three separated roles, each of which needs a second factor. */
    private static final Set<String> ADMINISTRATORS = Stream.of(
                    Role.AUDITOR, Role.ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR)
            .map(Role::word)
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern STEP =
            Pattern.compile("<li>\\s*(?:<strong class=\"mono\">([^<]+)</strong>)?[^<]*<a href=\"([^\"]+)\">");

    private final PlayedCity city;

    OpenedDemo(PlayedCity city) {
        this.city = city;
    }

    void assertAccess() throws IOException {
        Path file = city.data.resolve("demo-access.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        JsonNode access = Server.JSON.readTree(Files.readAllBytes(file));
        assertThat(access.path("url").stringValue()).isEqualTo("http://localhost:" + city.port);
        assertThat(access.path("tokens").propertyNames())
                .containsExactlyInAnyOrder(
                        "platform", "platform-visitor", "department", "logistics", "agency", "association");
        assertThat(city.server
                        .get(
                                "/api/v1/records",
                                access.path("tokens").path("platform").stringValue())
                        .json()
                        .path("records"))
                .as("the platform has merchants, and they have records")
                .isNotEmpty();
        Set<String> roles = new HashSet<>();
        access.path("accounts").forEach(account -> {
            String role = account.path("role").stringValue();
            assertThat(account.propertyNames())
                    .as(role)
                    .containsExactlyElementsOf(ADMINISTRATORS.contains(role) ? FIELDS_WITH_SECOND_FACTOR : FIELDS);
            roles.add(role);
        });
        for (Role role : Role.values()) {
            assertThat(roles).contains(role.word());
        }
    }

    /** The demo's own time-stamp authority has dated a checkpoint, and the server has taken its receipt. */
    void assertDated() throws IOException {
        JdbcClient sql = JdbcClient.create(TestDatabase.application(city.data));
        ServerTest.eventually()
                .untilAsserted(() -> assertThat(sql.sql("select kind, certificate from evidence.anchor limit 1")
                                .query((row, number) -> row.getString(1) + " " + row.getString(2))
                                .optional())
                        .contains("rfc3161 " + Files.readString(city.data.resolve("tsa/tsa.pem"))));
    }

    /** Each step of the guide opens for the account that it names. */
    void assertGuideLeadsSomewhere() {
        String guide = new Visitor(city.port).get("/demo").body();
        Matcher steps = STEP.matcher(guide.substring(guide.indexOf("<ol>"), guide.lastIndexOf("</ol>")));
        int opened = 0;
        for (; steps.find(); opened++) {
            Visitor reader = steps.group(1) == null ? new Visitor(city.port) : city.signedIn(steps.group(1));
            assertThat(reader.get(steps.group(2)).statusCode())
                    .as(steps.group())
                    .isEqualTo(200);
        }
        assertThat(opened).as("steps with a page").isGreaterThanOrEqualTo(15);
        assertThat(guide).contains("照着走五个故事", "五、一个程序").doesNotContain("command.guide");
    }

    /** What waits for two persons is what is doubtful: a code that changed, not the order in which reports came. */
    void assertFewJoiningsWait() {
        assertThat(JdbcClient.create(TestDatabase.application(city.data))
                        .sql("select count(*) from subject.joining where origin = 'report' and not upheld")
                        .query(Long.class)
                        .single())
                .isBetween(1L, 20L);
    }

    void assertEveryExampleIsAccepted() throws IOException {
        JsonNode tokens = Server.JSON
                .readTree(Files.readAllBytes(city.data.resolve("demo-access.json")))
                .path("tokens");
        Map<String, String> accepted = new HashMap<>();
        REPORTERS.forEach((type, reporter) -> {
            String example = city.server.get("/schemas/" + type + "/example").text();
            JsonNode result = city.server
                    .post("/api/v1/reports", tokens.path(reporter).stringValue(), example)
                    .json()
                    .path("results")
                    .get(0);
            accepted.put(type, result.path("status").stringValue() + result.path("problems"));
        });
        assertThat(accepted)
                .hasSize(REPORTERS.size())
                .allSatisfy((type, status) -> assertThat(status).as(type).isEqualTo("created[]"));
    }
}
