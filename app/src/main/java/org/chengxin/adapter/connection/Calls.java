package org.chengxin.adapter.connection;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.chengxin.adapter.connection.AdapterSettings.Connection;
import org.chengxin.outbound.Outbound;
import org.chengxin.outbound.OutboundException;
import org.chengxin.outbound.Reply;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Calls to the outside systems: bounded in time and length, to checked addresses, without following a redirect. */
@Component
public class Calls {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    /** Of a page of what comes in. */
    private static final int LONGEST_ANSWER = 1 << 20;

    private static final int LONGEST_PAGE = 1 << 19;
    private static final int LONGEST_ADDRESS = 500;

    private final Outbound outbound;

    Calls(Outbound outbound) {
        this.outbound = outbound;
    }

    /** Sends a message. */
    public Answer post(Connection to, String path, JsonNode message) {
        Map<String, String> headers =
                to.credential().isEmpty() ? Map.of() : Map.of("Authorization", "Bearer " + to.credential());
        byte[] body = message.toString().getBytes(StandardCharsets.UTF_8);
        try {
            return AnswerPolicy.of(
                    outbound.post(to.call(path), headers, "application/json", body, LONGEST_ANSWER, TIMEOUT));
        } catch (OutboundException unreachable) {
            return AnswerPolicy.away("unreachable", String.valueOf(unreachable.getMessage()));
        }
    }

    /** Looks at a public page, without our credential. */
    public Reply look(URI page) throws OutboundException {
        return outbound.get(page, LONGEST_PAGE, TIMEOUT);
    }

    /** The address of a page as the system tells it; empty if it does not lie where its pages are. */
    public static Optional<URI> page(Connection of, String told) {
        try {
            return Optional.of(told)
                    .filter(text -> text.length() <= LONGEST_ADDRESS)
                    .map(URI::create)
                    .filter(of::hasPage);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
