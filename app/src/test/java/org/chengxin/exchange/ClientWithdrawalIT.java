package org.chengxin.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.client.ChengxinClient;
import org.chengxin.client.Report;
import org.chengxin.client.Result;
import org.chengxin.client.Result.Status;
import org.chengxin.client.Withdrawal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The Java client takes reports back from the running server, as many as there are. */
class ClientWithdrawalIT extends ServerTest {

    @LocalServerPort
    private int port;

    private Member platform;
    private ChengxinClient client;

    @BeforeEach
    void aPlatform() {
        platform = city().newMember("platform");
        client = new ChengxinClient(URI.create("http://localhost:" + port), platform.token());
    }

    private int standing() {
        return server().get("/api/v1/reports?type=parcel", platform.token())
                .json()
                .path("reports")
                .size();
    }

    @Test
    void moreThanOneRequestTakesAreWithdrawnInOrder() throws Exception {
        List<Report> reports = IntStream.range(0, 230)
                .mapToObj(each -> new Report("parcel", "p-" + each, Map.of("order", "o")))
                .toList();
        List<Result> created = client.send(reports);
        assertThat(standing()).isEqualTo(230);
        List<Withdrawal> withdrawals = created.stream()
                .map(each -> new Withdrawal("parcel", each.key(), String.valueOf(each.id()), "重复报送"))
                .toList();

        List<Result> results = client.withdraw(withdrawals);

        assertThat(results)
                .extracting(Result::key)
                .isEqualTo(created.stream().map(Result::key).toList());
        assertThat(results).extracting(Result::status).containsOnly(Status.CREATED);
        assertThat(standing()).isZero();
        assertThat(client.withdraw(withdrawals.subList(0, 2)))
                .as("asked for again, as after a lost answer")
                .extracting(Result::status)
                .containsOnly(Status.DUPLICATE);
    }

    @Test
    void aReportOfNobodyOrAnotherIsNotWithdrawnAndTheOthersAre() throws Exception {
        Result created = client.send(List.of(new Report("parcel", "p", Map.of("order", "o"))))
                .get(0);
        Result theirs = new ChengxinClient(
                        URI.create("http://localhost:" + port),
                        city().newMember("platform").token())
                .send(List.of(new Report("parcel", "q", Map.of("order", "o"))))
                .get(0);
        List<Result> results = client.withdraw(List.of(
                new Withdrawal("parcel", "q", String.valueOf(theirs.id()), "误报"),
                new Withdrawal("parcel", "p", String.valueOf(created.id()), ""),
                new Withdrawal("parcel", "p", String.valueOf(created.id()), "误报")));
        assertThat(results)
                .extracting(Result::status)
                .containsExactly(Status.REJECTED, Status.REJECTED, Status.CREATED);
        assertThat(client.withdraw(List.of())).isEmpty();
    }
}
