package org.chengxin.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is known after settling, and what of it a visitor is told. */
class SettlementTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PretendServer server = new PretendServer();
    private final Settlement settlement = settle();
    private final DemoAccess access = settlement.access(URI.create("http://localhost:8080"));

    private Settlement settle() {
        try {
            City city = City.of(1, LocalDate.of(2026, 6, 1), 0);
            return new CityLoader(city, (phase, reports, done, of) -> {}).settle(server, () -> "secret");
        } catch (LoadingException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void oneTokenOfEachKindOfReporter() {
        assertThat(access.tokens().keySet())
                .containsExactly("platform", "platform-visitor", "department", "logistics", "agency", "association");
        access.tokens().forEach((kind, token) -> {
            String organisation = server.organisationOfToken.get(token);
            assertThat(Chronicle.get(server.organisations, "id-" + organisation).kind())
                    .isEqualTo(kind.replace("-visitor", ""));
        });
    }

    @Test
    void thePlatformIsTheBiggestAndAnotherIsLeftToVisitors() {
        assertThat(server.organisationOfToken)
                .containsEntry(access.tokens().get("platform"), "xixi")
                .containsEntry(access.tokens().get("platform-visitor"), "xianghu");
    }

    @Test
    void twoPeopleConfirmTheHostOfEachPlatform() {
        assertThat(server.hosts).containsEntry("id-xixi", java.util.List.of("xixi.example"));
        assertThat(server.hosts.keySet())
                .allMatch(id -> Chronicle.get(server.organisations, id).kind().equals("platform"));
    }

    @Test
    void theFileHasTheFormOfTheDemo() {
        Map<?, ?> file = JSON.readValue(JSON.writeValueAsString(access), Map.class);
        assertThat(file.keySet().stream().map(String::valueOf)).containsExactlyInAnyOrder("url", "accounts", "tokens");
        assertThat(file.get("url")).isEqualTo("http://localhost:8080");
        List<?> accounts = (List<?>) Objects.requireNonNull(file.get("accounts"));
        Map<?, ?> account = (Map<?, ?>) accounts.get(0);
        assertThat(account.keySet().stream().map(String::valueOf))
                .containsExactlyInAnyOrder("name", "password", "role", "organisation", "secondFactor");
    }

    @Test
    void canBeKeptAndReadAgain() {
        assertThat(JSON.readValue(JSON.writeValueAsString(settlement), Settlement.class))
                .isEqualTo(settlement);
    }

    @Test
    void printsNoSecrets() {
        assertThat(settlement.toString()).doesNotContain("secret", "token-");
        assertThat(access.toString()).doesNotContain("secret", "token-");
        assertThat(access.accounts().toString()).doesNotContain("secret");
    }

    @Test
    void knowsNoTokenOfStrangers() {
        assertThatThrownBy(() -> settlement.token("stranger"))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("no token of stranger");
    }

    @Test
    void groundTruthIsPlainJson() {
        GroundTruth truth = City.of(1, LocalDate.of(2026, 6, 1), 1000).groundTruth();
        assertThat(JSON.readValue(JSON.writeValueAsString(truth), GroundTruth.class))
                .isEqualTo(truth);
    }
}
