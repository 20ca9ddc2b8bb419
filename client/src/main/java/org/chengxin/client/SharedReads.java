package org.chengxin.client;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is shared with an organisation: events, public records, the firms behind codes and names. Answers are maps, lists and texts, as the
 * API writes them.
 */
public final class SharedReads {

    /** Of one request: a platform's daily quota is used up a request at a time. */
    private static final int MATCHED = 100;

    private final Exchange exchange;

    public SharedReads(URI server, String token) {
        this.exchange = new Exchange(server, token, Patience.usual());
    }

    /** @param position to be kept, and asked with the next time */
    public record Events(List<Map<?, ?>> events, long position) {}

    /** The next events, 200 at most, after a position; 0 begins at the first. */
    public Events events(long after) throws ClientException, InterruptedException {
        Exchange.Page page = exchange.page("/api/v1/events?after=" + after);
        String next = page.next();
        return new Events(
                Matters.rows(Json.list(page.body())),
                next == null ? after : Long.parseLong(next.replaceFirst(".*[?&]after=(\\d+).*", "$1")));
    }

    /**
     * Hands over the public records that the organisation may have.
     *
     * @param kind as the API names it, such as {@code penalty}; null for all
     */
    public void records(@Nullable String kind, Consumer<Map<?, ?>> use) throws ClientException, InterruptedException {
        String path = "/api/v1/records" + (kind == null ? "" : "?kind=" + kind);
        while (path != null) {
            Exchange.Page page = exchange.page(path);
            Matters.rows(Json.object(page.body()).get("records")).forEach(use);
            path = page.next();
        }
    }

    /**
     * Finds the firms behind items of {@code code} or {@code name}.
     *
     * @return one result an item, in their order
     */
    public List<Map<?, ?>> match(List<Map<String, String>> items) throws ClientException, InterruptedException {
        List<Map<?, ?>> results = new ArrayList<>();
        for (int from = 0; from < items.size(); from += MATCHED) {
            byte[] body = Json.bytes(Map.of("items", items.subList(from, Math.min(items.size(), from + MATCHED))));
            byte[] answer = exchange.post("/api/v1/match", () -> BodyPublishers.ofByteArray(body), 200, true);
            results.addAll(Matters.rows(Json.object(answer).get("results")));
        }
        return results;
    }
}
