package org.chengxin.client;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chengxin.signature.FileSignature;
import org.chengxin.signature.RequestSigner;
import org.jspecify.annotations.Nullable;

/** Sends reports to a server and reads them back; safe for several threads, each call has one request in flight. */
public final class ChengxinClient {

    private static final String PATH = "/api/v1/reports";

    private final Exchange exchange;

    public ChengxinClient(URI server, String token) {
        this(server, token, Patience.usual());
    }

    /** @param patience how long a request waits in all for a busy or absent server */
    public ChengxinClient(URI server, String token, Duration patience) {
        this(server, token, patience, null);
    }

    /** Signs what it reports, as an organisation that has named a public key must. */
    public ChengxinClient(URI server, String token, RequestSigner signer) {
        this.exchange = new Exchange(server, token, Patience.usual(), signer);
    }

    /**
     * Signs what it reports if there is a signer.
     *
     * @param patience how long a request waits in all for a busy or absent server
     */
    public ChengxinClient(URI server, String token, Duration patience, @Nullable RequestSigner signer) {
        this.exchange = new Exchange(server, token, Patience.of(patience), signer);
    }

    ChengxinClient(URI server, String token, Patience patience) {
        this.exchange = new Exchange(server, token, patience);
    }

    /**
     * Sends any number of reports, in requests as large as the API takes, and answers their results in order.
     *
     * <p>A busy server (429, 503) is waited for, a lost connection is tried again: a report is known by its key, so
     * what had arrived comes back as a duplicate. Unless told otherwise a
     * request waits two minutes in all. After an exception an unknown
     * part of the reports is stored; sending all of them again is safe.
     */
    public List<Result> send(List<Report> reports) throws ClientException, InterruptedException {
        return send(reports, PATH);
    }

    /** Has the server check reports as {@link #send} would, without storing any; those without problems are valid. */
    public List<Result> check(List<Report> reports) throws ClientException, InterruptedException {
        return send(reports, PATH + "?dry-run=true");
    }

    /**
     * Takes reports back, in requests of as many as the API takes, and answers the results in order. Their keys stay taken.
     */
    public List<Result> withdraw(List<Withdrawal> withdrawals) throws ClientException, InterruptedException {
        List<Result> results = new ArrayList<>(withdrawals.size());
        while (results.size() < withdrawals.size()) {
            int end = Math.min(withdrawals.size(), results.size() + Withdrawal.MOST);
            List<Map<String, String>> items = withdrawals.subList(results.size(), end).stream()
                    .map(Withdrawal::item)
                    .toList();
            byte[] body = Json.bytes(Map.of("reports", items));
            results.addAll(answered(exchange.report(PATH, body, body.length), items.size()));
        }
        return results;
    }

    private List<Result> send(List<Report> reports, String path) throws ClientException, InterruptedException {
        List<Result> results = new ArrayList<>(reports.size());
        while (results.size() < reports.size()) {
            List<Report> rest = reports.subList(results.size(), reports.size());
            Batch batch = Batch.of(rest);
            if (batch.tooLarge()) {
                results.add(Result.rejected(
                        rest.get(0).key(),
                        new Result.Problem("report.too-large", "", "超过 16 MiB，请拆分（more than 16 MiB, split it）")));
            } else {
                results.addAll(post(path, batch));
            }
        }
        return results;
    }

    /**
     * Has the server check the signature beside a file of this token's organisation, which is used up by this for any set but its own.
     *
     * @param name of the file, without its folder
     * @param digest of its content, as {@code ContentDigest} writes it
     * @param signature null if there is none, which is right for an organisation without keys
     * @param set what takes the file, at most 255 characters; whose answer was lost asks again under the same
     * @throws ClientException if the file must not be taken, or nobody can say now
     */
    public void requireSigned(String name, String digest, @Nullable FileSignature signature, String set)
            throws ClientException, InterruptedException {
        Map<String, String> file = new LinkedHashMap<>(Map.of("name", name, "digest", digest, "set", set));
        if (signature != null) {
            file.put("input", signature.input());
            file.put("signature", signature.signature());
        }
        byte[] body = Json.bytes(file);
        exchange.post("/api/v1/reports/signed-files", () -> BodyPublishers.ofByteArray(body), 204, true);
    }

    /** What is done with each report that is read back. */
    @FunctionalInterface
    public interface SentUse {
        void use(Sent report) throws IOException;
    }

    /** Reads back what this token's organisation reported of a type, in the order of the keys. */
    public void sent(String type, SentUse use) throws ClientException, InterruptedException, IOException {
        @Nullable String after = "";
        while (after != null) {
            Map<?, ?> part = Json.object(exchange.get(
                    PATH + "?type=" + type + "&after=" + URLEncoder.encode(after, StandardCharsets.UTF_8)));
            if (!(part.get("reports") instanceof List<?> reports)) {
                throw new ClientException(200, "服务器的答复无法读取（the server's answer cannot be read）", null);
            }
            for (Object each : reports) {
                if (each instanceof Map<?, ?> report && report.get("data") instanceof Map<?, ?> data) {
                    use.use(new Sent(String.valueOf(report.get("key")), data));
                }
            }
            after = Json.text(part, "next");
        }
    }

    /**
     * The names of a type's fields as the server declares them.
     *
     * @return the fields of nested lists in the place of the list
     */
    public List<String> fields(String type) throws ClientException, InterruptedException {
        List<String> names = new ArrayList<>();
        fields(Json.object(exchange.get("/schemas/" + type + ".json")), names);
        return names;
    }

    private static void fields(Map<?, ?> schema, List<String> names) {
        if (schema.get("properties") instanceof Map<?, ?> properties) {
            properties.forEach((name, field) -> {
                if (field instanceof Map<?, ?> list
                        && list.get("items") instanceof Map<?, ?> items
                        && items.containsKey("properties")) {
                    fields(items, names);
                } else {
                    names.add(String.valueOf(name));
                }
            });
        }
    }

    private List<Result> post(String path, Batch batch) throws ClientException, InterruptedException {
        return answered(exchange.report(path, batch.array(), batch.length()), batch.count());
    }

    private static List<Result> answered(byte[] answer, int count) throws ClientException {
        List<Result> results = Results.read(answer);
        if (results.size() != count) {
            throw new ClientException(
                    200,
                    "服务器对 %1$d 条报送答复了 %2$d 条结果（%2$d results came back for %1$d reports）"
                            .formatted(count, results.size()),
                    null);
        }
        return results;
    }
}
