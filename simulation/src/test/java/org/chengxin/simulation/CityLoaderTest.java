package org.chengxin.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.chengxin.simulation.CityLoader.Loaded;
import org.chengxin.simulation.CityLoader.Phase;
import org.junit.jupiter.api.Test;

/** Loading a city into a server that is only pretended. */
class CityLoaderTest {

    private static final Set<String> TRADE = Set.of("order", "payment", "parcel", "scan", "review");

    private final City city = City.of(3, LocalDate.of(2026, 6, 1), 2500);
    private final PretendServer server = new PretendServer();
    private final List<String> progress = new ArrayList<>();
    private final AtomicInteger passwords = new AtomicInteger();
    private final CityLoader loader = new CityLoader(
            city, (phase, reports, done, of) -> progress.add(phase + " " + reports + " " + done + "/" + of));

    private Settlement settle() throws LoadingException, InterruptedException {
        return loader.settle(server, () -> "password-" + passwords.incrementAndGet());
    }

    private int reportsOfTheCity() {
        return Chronicle.list(city.parties()).size()
                + Chronicle.list(city.facts()).size()
                + Chronicle.list(city.trade()).size();
    }

    @Test
    void makesOrganisationsAccountsAndTokens() throws Exception {
        Settlement settlement = settle();
        assertThat(server.organisations.values()).containsExactlyInAnyOrderElementsOf(city.organisations());
        assertThat(server.passwords.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        city.accounts().stream().map(Account::name).toList());
        assertThat(new HashSet<>(server.passwords.values())).hasSameSizeAs(city.accounts());
        assertThat(settlement.tokens())
                .as("a firm's program asks for what is its own")
                .hasSize(city.organisations().size() - 1)
                .doesNotContainKey("operator");
        assertThat(server.above).containsEntry("id-xihu-gudang", "id-xihu").containsEntry("id-xihu", "id-market");
    }

    @Test
    void accountsCarryTheNameOfTheirOrganisation() throws Exception {
        for (DemoAccess.Account account : settle().accounts()) {
            assertThat(server.passwords).containsEntry(account.name(), account.password());
            assertThat(city.organisations().stream().map(Organisation::name)).contains(account.organisation());
        }
    }

    @Test
    void sendsEverythingOnceWithTheTokenOfItsReporter() throws Exception {
        Loaded loaded = loader.load(server, settle());
        assertThat(loaded).isEqualTo(new Loaded(reportsOfTheCity(), 0));
        for (PretendServer.Arrived arrived : server.arrived) {
            assertThat(arrived.batch())
                    .allMatch(report -> report.reporter().equals(server.organisationOfToken.get(arrived.token())));
        }
    }

    @Test
    void batchesHoldAtMostAThousand() throws Exception {
        loader.load(server, settle());
        assertThat(server.arrived).allMatch(arrived -> arrived.batch().size() <= 1000);
        assertThat(server.arrived).anyMatch(arrived -> arrived.batch().size() == 1000);
    }

    @Test
    void twoBatchesAreOnTheWay() throws Exception {
        loader.load(server, settle());
        assertThat(server.mostAtOnce).isBetween(1, 2);
        assertThat(server.threads).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void factsComeBeforeTrade() throws Exception {
        loader.load(server, settle());
        boolean trading = false;
        for (PretendServer.Arrived arrived : server.arrived) {
            boolean trade = TRADE.contains(arrived.batch().get(0).type());
            assertThat(arrived.batch()).allMatch(report -> TRADE.contains(report.type()) == trade);
            assertThat(trading && !trade).isFalse();
            trading = trade;
        }
        assertThat(trading).isTrue();
    }

    @Test
    void everyMerchantIsThereBeforeAnythingIsSaidOfIt() throws Exception {
        loader.load(server, settle());
        Set<String> described = new HashSet<>();
        for (PretendServer.Arrived arrived : server.arrived) {
            arrived.batch().forEach(report -> {
                if (report.type().equals("merchant")) {
                    described.add(report.reporter() + report.key());
                } else if (report.data().get("merchant") instanceof String merchant) {
                    assertThat(described).contains(report.reporter() + merchant);
                }
            });
        }
        assertThat(described).isNotEmpty();
    }

    @Test
    void ordersOfABatchComeInTheOrderOfTheirTimes() throws Exception {
        loader.load(server, settle());
        for (PretendServer.Arrived arrived : server.arrived) {
            assertThat(arrived.batch().stream()
                            .filter(report -> report.type().equals("order"))
                            .map(report ->
                                    OffsetDateTime.parse((String) report.data().get("placed"))))
                    .isSorted();
        }
    }

    @Test
    void tellsProgressUpToTheEnd() throws Exception {
        loader.load(server, settle());
        assertThat(progress.get(0)).startsWith(Phase.PARTIES.name());
        assertThat(progress.get(progress.size() - 1)).isEqualTo("TRADE " + reportsOfTheCity() + " 2500/2500");
        assertThat(progress).hasSizeGreaterThan(10);
    }

    @Test
    void aSecondRunFindsEverythingThere() throws Exception {
        Settlement settlement = settle();
        loader.load(server, settlement);
        assertThat(loader.load(server, settlement)).isEqualTo(new Loaded(0, reportsOfTheCity()));
    }

    @Test
    void aBrokenRunIsCompletedByTheNext() throws Exception {
        Settlement settlement = settle();
        server.breakAfter = 7;
        assertThatThrownBy(() -> loader.load(server, settlement))
                .isInstanceOf(LoadingException.class)
                .hasMessage("connection lost");
        int arrived = server.keys.size();
        assertThat(arrived).isBetween(1, reportsOfTheCity() - 1);
        server.breakAfter = -1;
        assertThat(loader.load(server, settlement)).isEqualTo(new Loaded(reportsOfTheCity() - arrived, arrived));
    }

    @Test
    void aRejectionStopsLoadingAndSaysWhatAndWhy() throws Exception {
        Settlement settlement = settle();
        server.rejectedKey = "M000700";
        assertThatThrownBy(() -> loader.load(server, settlement))
                .isInstanceOf(LoadingException.class)
                .hasMessageContainingAll("merchant M000700 of xixi", "field.required /name", "1 of 1000");
        assertThat(server.keys.stream().noneMatch(key -> key.contains(" order ")))
                .isTrue();
    }

    @Test
    void anUnexpectedFailureKeepsItsCause() throws Exception {
        Settlement settlement = settle();
        server.confused = true;
        assertThatThrownBy(() -> loader.load(server, settlement))
                .isInstanceOf(LoadingException.class)
                .hasRootCauseInstanceOf(IllegalStateException.class)
                .hasMessageContaining("confused");
    }
}
