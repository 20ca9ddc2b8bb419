package org.chengxin.client;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;

/** The hosts of platforms, as one person of the market regulator names and another confirms them. */
public final class Hosts {

    private final Exchange exchange;

    private Hosts(Exchange exchange) {
        this.exchange = exchange;
    }

    /** Signs a person in. */
    public static Hosts signedIn(URI server, String name, String password)
            throws ClientException, InterruptedException {
        byte[] body = Json.bytes(Map.of("name", name, "password", password));
        byte[] answer = new Exchange(server, "", Patience.usual())
                .post("/api/v1/sessions", () -> BodyPublishers.ofByteArray(body), 201, true);
        String session = String.valueOf(Json.text(Json.object(answer), "token"));
        return new Hosts(new Exchange(server, session, Patience.usual()));
    }

    /** Names all hosts of a platform and answers the proposal's id. */
    public String propose(String organisation, List<String> hosts, String reason)
            throws ClientException, InterruptedException {
        byte[] body = Json.bytes(Map.of("hosts", hosts, "reason", reason));
        byte[] answer = exchange.post(path(organisation), () -> BodyPublishers.ofByteArray(body), 202, false);
        return String.valueOf(Json.text(Json.object(answer), "proposal"));
    }

    /** Confirms what another person has proposed. */
    public void approve(String organisation, String proposal) throws ClientException, InterruptedException {
        byte[] nothing = Json.bytes(Map.of());
        exchange.post(
                path(organisation) + "/" + proposal + "/approval",
                () -> BodyPublishers.ofByteArray(nothing),
                204,
                false);
    }

    private static String path(String organisation) {
        return "/api/v1/organisations/" + organisation + "/hosts";
    }
}
