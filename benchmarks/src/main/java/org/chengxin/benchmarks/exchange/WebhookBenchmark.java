package org.chengxin.benchmarks.exchange;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Signed webhooks to many receivers of which some take connections and never answer: events of one firm's penalties go to every
 * platform where it has a shop. Plain posts of the same size to the same receivers in the same run are the measure of what the machine
 * gives.
 */
@Command(name = "WebhookBenchmark", mixinStandardHelpOptions = true)
public final class WebhookBenchmark implements Callable<Integer> {

    private static final String CODE = "91330106MA2TE5T01R";
    private static final int BATCH = 50;
    private static final double GOAL = 1_000;

    private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Option(names = "--receivers", defaultValue = "100", description = "platforms with a subscription")
    private int receivers;

    @Option(names = "--dead", defaultValue = "10", description = "of them that never answer")
    private int dead;

    @Option(names = "--events", defaultValue = "300", description = "penalties that become public")
    private int events;

    private URI server = URI.create("");

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new WebhookBenchmark()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Path directory = Directories.temporary();
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(ChengxinApplication.class)
                .run(
                        "--server.port=0",
                        "--chengxin.data-dir=" + directory.resolve("data"),
                        "--chengxin.webhook.allow=127.0.0.1")) {
            server = URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port"));
            double live = run(context, 0);
            double withDead = run(context, dead);
            out.printf("with %d dead receivers %.2f of the rate without%n", dead, withDead / live);
            return withDead >= GOAL ? 0 : 1;
        } finally {
            Directories.delete(directory);
        }
    }

    /** @return webhooks a second that the live receivers took */
    private double run(ConfigurableApplicationContext context, int silent) throws Exception {
        Accounts accounts = context.getBean(Accounts.class);
        AccessTokens tokens = context.getBean(AccessTokens.class);
        try (Receivers all = new Receivers(receivers, silent)) {
            double plain = all.plain(Math.max(1_000, receivers * events / 10));
            List<String> subscribers = new ArrayList<>();
            for (int each = 0; each < receivers; each++) {
                String token = token(
                        tokens,
                        accounts.register(
                                "推送平台" + silent + "-" + each, OrganisationKind.PLATFORM, null, "330106", null));
                sells(token);
                post("/api/v1/subscriptions", token, "{\"url\":\"%s\"}".formatted(all.url(each)), 201);
                subscribers.add(token);
            }
            String authority = token(
                    tokens, accounts.register("处罚机关" + silent, OrganisationKind.DEPARTMENT, null, "330106", null));
            long start = System.nanoTime();
            for (int first = 0; first < events; first += BATCH) {
                int from = first;
                report(
                        authority,
                        IntStream.range(from, Math.min(events, from + BATCH))
                                .mapToObj(number -> penalty(silent + "-" + number, number))
                                .collect(Collectors.joining(",")));
            }
            all.await((receivers - silent) * events);
            double seconds = (System.nanoTime() - start) / 1e9;
            double rate = (receivers - silent) * events / seconds;
            out.printf(
                    "%d receivers, %d dead: %,d webhooks of %,d bytes in %.1f s, the intake of the penalties included: %,.0f/s "
                            + "(goal %,.0f); plain posts %,.0f/s, ratio %.2f; last receiver after the first %.1f s; %s%n",
                    receivers,
                    silent,
                    (receivers - silent) * events,
                    all.bytes(),
                    seconds,
                    rate,
                    GOAL,
                    plain,
                    rate / plain,
                    all.spread(),
                    Figures.load());
            return rate;
        }
    }

    private static String token(AccessTokens tokens, Organisation organisation) {
        return tokens.issue(organisation.id(), "benchmark", Scope.USUAL, AccessTokens.LONGEST)
                .token();
    }

    private void sells(String token) throws IOException, InterruptedException {
        report(
                token,
                "{\"type\":\"merchant\",\"key\":\"m\",\"data\":{\"kind\":\"enterprise\",\"name\":\"杭州推送有限公司\",\"code\":\"%s\"}}"
                        .formatted(CODE));
        report(token, "{\"type\":\"shop\",\"key\":\"s\",\"data\":{\"merchant\":\"m\",\"name\":\"推送铺\"}}");
    }

    /** A penalty of which a receiver gets about a kibibyte. */
    private static String penalty(String key, int number) {
        return """
                {"type":"penalty","key":"%s","data":{"party":{"name":"杭州推送有限公司","kind":"organisation","code":"%s"},
                 "number":"推〔2026〕%s","authority":"处罚机关","decided":"2026-08-%02d","violation":"%s","facts":"略",
                 "basis":"《中华人民共和国反不正当竞争法》第二十条","fine":"900000.00","procedure":"ordinary","categories":["fine"]}}""".formatted(key, CODE, key, 1 + number % 28, "在其店铺页面发布虚假销量和用户评价，构成虚假宣传。".repeat(6));
    }

    private void report(String token, String items) throws IOException, InterruptedException {
        String answer = post("/api/v1/reports", token, "{\"reports\":[" + items + "]}", 200);
        if (answer.contains("\"rejected\"")) {
            throw new IOException(answer);
        }
    }

    private String post(String path, String token, String body, int expected) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(server.resolve(path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new IOException(path + " answered " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
