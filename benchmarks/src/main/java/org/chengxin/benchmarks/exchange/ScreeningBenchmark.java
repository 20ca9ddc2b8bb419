package org.chengxin.benchmarks.exchange;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chengxin.ChengxinApplication;
import org.chengxin.account.AccessTokens;
import org.chengxin.account.AccessTokens.Scope;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationKind;
import org.chengxin.benchmarks.Directories;
import org.chengxin.benchmarks.Figures;
import org.chengxin.benchmarks.Postgres;
import org.chengxin.code.OrganisationCode;
import org.chengxin.code.SocialCreditCode;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * A platform screens all of its merchants over HTTP, one caller, one request after the other: it matches every code once, reads the
 * records that are public, and the next night the changes alone, by cursor among those of the whole city; then the read API answers
 * about single merchants. Primary-key reads of the same codes on one connection in the same run are the measure of what the machine gives.
 */
@Command(name = "ScreeningBenchmark", mixinStandardHelpOptions = true)
public final class ScreeningBenchmark implements Callable<Integer> {

    private static final int BATCH = 1_000;
    private static final double GOAL = 60;
    private static final int READS = 2_000;
    private static final double READ_GOAL_MS = 10;

    /** How long the publication of a night's reports is waited for; it is not part of the measure. */
    private static final long PATIENCE_NANOS = 1_800_000_000_000L;

    private static final Pattern NEXT = Pattern.compile("<https?://[^/]+(/[^>]+)>; rel=\"next\"");

    private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Option(names = "--merchants", defaultValue = "100000", description = "of the platform")
    private int merchants;

    @Option(names = "--others", defaultValue = "20000", description = "firms of the city that are none of them")
    private int others;

    @Option(
            names = "--changes",
            defaultValue = "2000",
            description = "records of a night, half of them about its merchants")
    private int changes;

    private URI server = URI.create("");

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new ScreeningBenchmark()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Path directory = Directories.temporary();
        Path data = directory.resolve("data");
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(ChengxinApplication.class)
                .run("--server.port=0", "--chengxin.data-dir=" + data)) {
            server = URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port"));
            String platform = token(context, "筛查平台", OrganisationKind.PLATFORM);
            String authority = token(context, "处罚机关", OrganisationKind.DEPARTMENT);
            fill(platform, token(context, "另一平台", OrganisationKind.PLATFORM));
            published(authority, 0);
            double match = timed(() -> match(platform));
            double read = timed(() -> read(platform, "/api/v1/records"));
            long position = head(data);
            published(authority, 1);
            double deltas = timed(() -> read(platform, "/api/v1/events?after=" + position));
            double keys = timed(() -> keys(data));
            awaitConsumers(data);
            boolean quick = answers(platform, "/api/v1/subjects/", number -> code(number));
            quick &= answers(platform, "/api/v1/merchants/", number -> "m" + number);
            quick &= answers(platform, "/api/v1/records", number -> "");
            out.printf(
                    "screening of %,d merchants: matched in %.1f s, records read in %.1f s, together %.1f s (goal %.0f s); the next night's"
                            + " %,d changes in %.2f s; primary keys of the same codes %.2f s, %.0f times as fast as the match; %s%n",
                    merchants, match, read, match + read, GOAL, changes, deltas, keys, match / keys, Figures.load());
            return match + read <= GOAL && quick ? 0 : 1;
        } finally {
            Directories.delete(directory);
        }
    }

    /** One request after another about merchants by chance; the first of them warm the server. */
    private boolean answers(String token, String path, IntFunction<String> key) throws Exception {
        Random chance = new Random(16);
        double[] milliseconds = new double[READS];
        for (int each = -READS; each < READS; each++) {
            HttpRequest read = request(path + key.apply(chance.nextInt(merchants)), token)
                    .GET()
                    .build();
            long start = System.nanoTime();
            send(read);
            milliseconds[Math.max(each, 0)] = (System.nanoTime() - start) / 1e6;
        }
        Figures times = new Figures(milliseconds);
        double last = times.percentile(0.99);
        out.printf(
                "%s: p50 %.1f ms, p99 %.1f ms (goal %.0f ms); %s%n",
                path, times.median(), last, READ_GOAL_MS, Figures.load());
        return last <= READ_GOAL_MS;
    }

    private static String token(ConfigurableApplicationContext context, String name, OrganisationKind kind) {
        Organisation organisation = context.getBean(Accounts.class).register(name, kind, null, "330106", null);
        return context.getBean(AccessTokens.class)
                .issue(organisation.id(), "benchmark", Scope.USUAL, AccessTokens.LONGEST)
                .token();
    }

    private double timed(Callable<Long> work) throws Exception {
        long start = System.nanoTime();
        long found = work.call();
        double seconds = (System.nanoTime() - start) / 1e9;
        out.printf("%,d in %.2f s%n", found, seconds);
        return seconds;
    }

    private static String code(int number) {
        String inner = "TT" + String.format("%06d", number);
        String body = "91330106" + inner + OrganisationCode.checkSymbol(inner);
        return body + SocialCreditCode.checkSymbol(body);
    }

    private static String name(int number) {
        return "杭州筛查" + Integer.toString(number, 36) + "号贸易有限公司";
    }

    private void fill(String platform, String other) throws Exception {
        sell(platform, 0, merchants);
        sell(other, merchants, merchants + others);
    }

    private void sell(String token, int from, int to) throws Exception {
        report(
                token,
                from,
                to,
                number ->
                        "{\"type\":\"merchant\",\"key\":\"m%d\",\"data\":{\"kind\":\"enterprise\",\"name\":\"%s\",\"code\":\"%s\"}}"
                                .formatted(number, name(number), code(number)));
        report(
                token,
                from,
                to,
                number -> "{\"type\":\"shop\",\"key\":\"s%d\",\"data\":{\"merchant\":\"m%d\",\"name\":\"筛查铺%d\"}}"
                        .formatted(number, number, number));
    }

    /** Records of a night, about every other firm of the platform and of the others in turn; waits until they are public. */
    private void published(String authority, int night) throws Exception {
        long before = read(authority, "/api/v1/records");
        report(authority, 0, changes, number -> {
            int about = number % 2 == 0 ? number * 13 % merchants : merchants + number * 7 % others;
            return """
                    {"type":"sample-test","key":"%d-%d","data":{"party":{"name":"%s","kind":"organisation","code":"%s"},"number":"抽%d-%d",
                     "authority":"处罚机关","decided":"2026-08-03","title":"龙井茶","outcome":"qualified"}}""".formatted(night, number, name(about), code(about), night, number);
        });
        await("the records are not public", () -> read(authority, "/api/v1/records") >= before + changes);
    }

    /** What the server does by itself is looked for every second. */
    private static void await(String otherwise, Callable<Boolean> happened) throws Exception {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!happened.call()) {
            if (System.nanoTime() > end) {
                throw new IOException(otherwise);
            }
            Thread.sleep(1_000);
        }
    }

    private void report(String token, int from, int to, IntFunction<String> item) throws Exception {
        for (int first = from; first < to; first += BATCH) {
            String answer = post(
                    "/api/v1/reports",
                    token,
                    "{\"reports\":["
                            + IntStream.range(first, Math.min(to, first + BATCH))
                                    .mapToObj(item)
                                    .collect(Collectors.joining(","))
                            + "]}");
            if (answer.contains("\"rejected\"")) {
                throw new IOException(answer.substring(0, Math.min(answer.length(), 2_000)));
            }
        }
    }

    private long match(String token) throws Exception {
        long found = 0;
        for (int first = 0; first < merchants; first += BATCH) {
            String items = IntStream.range(first, Math.min(merchants, first + BATCH))
                    .mapToObj(number -> "{\"code\":\"" + code(number) + "\"}")
                    .collect(Collectors.joining(","));
            found += count(post("/api/v1/match", token, "{\"items\":[" + items + "]}"), "\"match\":{");
        }
        if (found != merchants) {
            throw new IOException(found + " of " + merchants + " merchants were found");
        }
        return found;
    }

    /** Reads page by page to the end, and counts the numbers of documents. */
    private long read(String token, String from) throws Exception {
        long found = 0;
        String path = from;
        while (path != null) {
            HttpResponse<String> page = send(request(path, token).GET().build());
            found += count(page.body(), "\"number\":");
            Matcher next = NEXT.matcher(page.headers().firstValue("Link").orElse(""));
            String following = next.find() ? next.group(1) : null;
            path = path.equals(following) ? null : following;
        }
        return found;
    }

    private static long count(String text, String word) {
        long count = 0;
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            count++;
        }
        return count;
    }

    private static long head(Path data) throws Exception {
        try (Connection connection = new Postgres(data).connect();
                PreparedStatement select = connection.prepareStatement("select ordinal from exchange.head")) {
            return one(select);
        }
    }

    /** What follows an import (joining by name, evaluation, figures) is over. */
    private void awaitConsumers(Path data) throws Exception {
        try (Connection connection = new Postgres(data).connect();
                PreparedStatement select = connection.prepareStatement("""
                        select count(*) from evidence.consumer where log_index <= (select max(log_index) from evidence.entry)""")) {
            await("what follows the import is not over", () -> one(select) == 0);
        }
    }

    private static long one(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private long keys(Path data) throws Exception {
        long found = 0;
        try (Connection connection = new Postgres(data).connect();
                PreparedStatement select = connection.prepareStatement(
                        "select subject from subject.identifier where scheme = 'uscc' and value = ?")) {
            for (int number = 0; number < merchants; number++) {
                select.setString(1, code(number));
                try (ResultSet row = select.executeQuery()) {
                    found += row.next() ? 1 : 0;
                }
            }
        }
        return found;
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(server.resolve(path)).header("Authorization", "Bearer " + token);
    }

    private String post(String path, String token, String body) throws Exception {
        return send(request(path, token)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build())
                .body();
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(request.uri() + " answered " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }
}
