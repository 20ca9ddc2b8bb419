package org.chengxin.simulation.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.chengxin.client.ClientException;
import org.chengxin.client.FakeServer;
import org.chengxin.simulation.Account;
import org.chengxin.simulation.LoadingException;
import org.chengxin.simulation.Organisation;
import org.chengxin.simulation.Reporting.Receipt;
import org.chengxin.simulation.Reporting.Refusal;
import org.chengxin.simulation.SimulatedReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the city calls on the way, through the client. */
class CityCallsTest {

    private static final Organisation XIXI =
            new Organisation("xixi", "西溪平台", "platform", "91330106MA2TE5T01R", "330106");

    private FakeServer server;

    @BeforeEach
    void start() throws IOException {
        server = new FakeServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aBatchIsCountedAndWhatWasRefusedIsToldByItsPlace() throws Exception {
        server.judge((type, data) -> data.path("n").intValue() % 3 == 2 ? "field.odd" : null);
        CityReporting reporting = new CityReporting(server.url());
        Receipt first = reporting.send(FakeServer.TOKEN, reports(0, 7));
        assertThat(first.created()).isEqualTo(5);
        assertThat(first.duplicates()).isZero();
        assertThat(first.refusals()).extracting(Refusal::index).containsExactly(2, 5);
        assertThat(first.refusals())
                .allSatisfy(
                        refusal -> assertThat(refusal.reason()).contains("field.odd", "/x", "said by the fake server"));

        Receipt second = reporting.send(FakeServer.TOKEN, reports(3, 10));
        assertThat(second.created()).as("7 and 9").isEqualTo(2);
        assertThat(second.duplicates()).as("3, 4 and 6").isEqualTo(3);
        assertThat(second.refusals()).extracting(Refusal::index).containsExactly(2, 5);
        assertThat(server.count("order")).isEqualTo(7);
        assertThat(server.data("order", "k4").path("n").intValue()).isEqualTo(4);
    }

    @Test
    void aBatchThatIsRefusedAsAWholeNamesItsTypeAndTheCause() {
        assertThatThrownBy(() -> new CityReporting(server.url()).send("stolen", reports(0, 2)))
                .isInstanceOf(LoadingException.class)
                .hasMessage("a batch of order")
                .cause()
                .isInstanceOfSatisfying(
                        ClientException.class,
                        cause -> assertThat(cause.status()).isEqualTo(401));
        assertThat(server.batches()).isEmpty();
    }

    @Test
    void oneRefusedTokenDoesNotStopAnother() throws Exception {
        CityReporting reporting = new CityReporting(server.url());
        assertThatThrownBy(() -> reporting.send("stolen", reports(0, 1))).isInstanceOf(LoadingException.class);
        assertThat(reporting.send(FakeServer.TOKEN, reports(0, 1)).created()).isEqualTo(1);
        assertThatThrownBy(() -> reporting.send("stolen", reports(0, 1))).isInstanceOf(LoadingException.class);
    }

    @Test
    void theAdministratorsCallsCarryAllThatTheCityKnows() throws Exception {
        CityAdministration administration = administration(FakeServer.TOKEN);
        assertThat(administration.organisation(XIXI)).isEqualTo("id-1");
        administration.account("id-1", new Account("xixi", "li", "李", "officer"), "Right-Password-1");
        assertThat(administration.token("id-1", "reports")).isEqualTo("new-token");
        List<String> calls = server.adminCalls();
        assertThat(calls).hasSize(3);
        assertThat(calls.get(0))
                .startsWith("/api/v1/organisations ")
                .contains("西溪平台", "\"platform\"", "91330106MA2TE5T01R", "330106");
        assertThat(calls.get(1))
                .startsWith("/api/v1/accounts ")
                .contains("\"id-1\"", "\"li\"", "李", "officer", "Right-Password-1");
        assertThat(calls.get(2)).startsWith("/api/v1/tokens ").contains("\"id-1\"", "\"reports\"");
    }

    @Test
    void anOfficeAndAPostAreMadeAfterWhatTheyBelongTo() throws Exception {
        CityAdministration administration = administration(FakeServer.TOKEN);
        Organisation xihu = new Organisation(
                "xihu",
                "西湖区市场监管局",
                "department",
                "11330106MB0000000X",
                "330106",
                new Organisation.Office("market-regulator", "district", "market"));
        administration.office("id-2", xihu, "id-1");
        administration.office("id-3", XIXI, null);
        administration.account(
                "id-2",
                new Account(
                        "xihu",
                        "xihu-head",
                        "负责人",
                        "officer",
                        "head",
                        new Account.Certificate("3301000001", LocalDate.of(2031, 3, 2))),
                "Right-Password-1");
        List<String> calls = server.adminCalls();
        assertThat(calls).hasSize(4);
        assertThat(calls.get(0))
                .startsWith("/api/v1/organisations/id-2/office ")
                .contains("market-regulator", "district", "330106", "\"above\":\"id-1\"");
        assertThat(calls.get(2)).endsWith("{\"post\":\"head\"}").contains("/post ");
        assertThat(calls.get(3))
                .endsWith("{\"number\":\"3301000001\",\"until\":\"2031-03-02\"}")
                .contains("/certificate ");
    }

    @Test
    void aRefusedCallOfTheAdministratorNamesWhatWasToBeMadeAndNoPassword() {
        CityAdministration administration = administration("stolen");
        assertThatThrownBy(() -> administration.organisation(XIXI))
                .isInstanceOf(LoadingException.class)
                .hasMessage("organisation xixi")
                .hasCauseInstanceOf(ClientException.class);
        assertThatThrownBy(() ->
                        administration.account("id-1", new Account("xixi", "li", "李", "officer"), "Right-Password-1"))
                .isInstanceOf(LoadingException.class)
                .hasMessage("account li")
                .cause()
                .hasMessageNotContaining("Right-Password-1");
        assertThatThrownBy(() -> administration.token("id-1", "reports"))
                .isInstanceOf(LoadingException.class)
                .hasMessage("token reports");
        assertThat(server.adminCalls()).isEmpty();
    }

    private CityAdministration administration(String token) {
        URI url = server.url();
        return new CityAdministration(url, new org.chengxin.client.Administration(url, token, token));
    }

    private static List<SimulatedReport> reports(int from, int until) {
        return IntStream.range(from, until)
                .mapToObj(number -> new SimulatedReport("xixi", "order", "k" + number, Map.of("n", number)))
                .toList();
    }
}
