package org.chengxin.simulation.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chengxin.CommandProcess;
import org.chengxin.FreePort;
import org.chengxin.Server;
import org.chengxin.evidencelog.proof.TlogPolicy;
import org.chengxin.evidencelog.proof.TlogProof;
import org.chengxin.simulation.City;
import org.chengxin.simulation.DemoAccess;
import org.chengxin.simulation.Settlement;
import org.chengxin.web.Visitor;

/** A demo in a JVM of its own with its stories, and its clock, put forward as an officer does it. */
final class PlayedCity implements AutoCloseable, Stories.Days {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final int ORDERS = 20;

    final Path data;
    final int port;
    final Server server;
    final Settlement settlement;
    final Players players;
    final Stories stories;

    private CommandProcess demo;
    private final Visitor officer;
    private LocalDate today = TODAY;

    private PlayedCity(CommandProcess demo, int port, Path data) throws IOException {
        this.demo = demo;
        this.data = data;
        this.port = port;
        URI url = URI.create("http://localhost:" + port);
        server = new Server(url);
        settlement = Server.JSON.readValue(Files.readAllBytes(data.resolve("demo-settlement.json")), Settlement.class);
        players = new Players(url, City.of(1, TODAY, ORDERS), settlement);
        stories = Stories.of(players, TODAY);
        officer = signedIn("market-head");
    }

    static PlayedCity start(Path folder) throws IOException {
        int port = FreePort.find();
        Path data = folder.resolve("demo");
        return new PlayedCity(start(data, port), port, data);
    }

    private static CommandProcess start(Path data, int port) throws IOException {
        CommandProcess demo = CommandProcess.start(
                data.getParent(), "demo", "--port", port, "--data-dir", data, "--orders", ORDERS, "--as-of", TODAY);
        demo.awaitReady(port);
        return demo;
    }

    /** Ends the demo as a service is ended, and tells how long that took. */
    Duration end() throws InterruptedException {
        return demo.terminate();
    }

    /** The same demo once more on what it has left; tells what it writes until it is ready. */
    String startAgain() throws IOException {
        demo = start(data, port);
        return demo.output();
    }

    String password(String account) {
        return settlement.accounts().stream()
                .filter(each -> each.name().equals(account))
                .map(DemoAccess.Account::password)
                .findFirst()
                .orElseThrow();
    }

    Visitor signedIn(String account) {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.signIn(account, password(account)).statusCode()).isEqualTo(303);
        return visitor;
    }

    @Override
    public LocalDate today() {
        return today;
    }

    @Override
    public void next() {
        pass(1);
    }

    void pass(int days) {
        String token = Visitor.token(officer.get("/workbench/calendar"));
        assertThat(officer.post("/workbench/calendar/clock", Map.of("_csrf", token, "days", String.valueOf(days)))
                        .statusCode())
                .isEqualTo(302);
        today = today.plusDays(days);
    }

    /** Holds the proof of every act that somebody sees against the policy of the log, and tells how many there are. */
    int verify(Map<?, ?> matter) throws Exception {
        TlogPolicy policy = TlogPolicy.parse(server.get("/log/policy").bytes());
        List<?> acts = (List<?>) matter.get("acts");
        for (Object act : acts) {
            String record = "/api/v1" + ((Map<?, ?>) act).get("record");
            org.chengxin.Eventually.eventually()
                    .until(() -> server.get(record + "/proof").status() == 200);
            TlogProof.parse(server.get(record + "/proof").bytes())
                    .verify(server.get(record + "/entry").bytes(), policy);
        }
        return acts.size();
    }

    @Override
    public void close() throws InterruptedException {
        demo.close();
    }
}
