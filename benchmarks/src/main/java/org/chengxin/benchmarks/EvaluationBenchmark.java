package org.chengxin.benchmarks;

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
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.chengxin.ChengxinApplication;
import org.chengxin.account.AccessTokens;
import org.chengxin.account.AccessTokens.Scope;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationKind;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long a new order takes, from the answer to its report, until its merchant has a new evaluation, while the stock of
 * orders grows; and how many merchants a second are evaluated anew when everybody is due.
 */
@Command(name = "EvaluationBenchmark", mixinStandardHelpOptions = true)
public final class EvaluationBenchmark implements Callable<Integer> {

    private static final double GOAL = 2_000;
    private static final double RATE_GOAL = 10_000;
    private static final int BATCH = 500;
    private static final long POLL_MILLIS = 5;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Random random = new Random(1);

    @Option(names = "--stock", defaultValue = "20000,1000000", split = ",", description = "orders at each measurement")
    private List<Long> stock = List.of();

    @Option(names = "--merchants", defaultValue = "1000", description = "merchants of the one platform")
    private int merchants;

    @Option(
            names = "--reports",
            defaultValue = "200",
            description = "new orders at each measurement, one after the other")
    private int reports;

    @Option(names = "--warm-up", defaultValue = "50", description = "new orders before each measurement")
    private int warmUp;

    private int sent;

    /** A running server and a platform's access to it. */
    private record Town(Postgres postgres, Connection connection, URI reporting, String token) {

        long number(String query) throws SQLException {
            try (PreparedStatement select = connection.prepareStatement(query);
                    var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }

        void await(String query, long above) throws Exception {
            while (number(query) <= above) {
                TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            }
        }
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new EvaluationBenchmark()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Path directory = Directories.temporary();
        Path data = directory.resolve("data");
        Postgres postgres = new Postgres(data);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(ChengxinApplication.class)
                        .run("--server.port=0", "--chengxin.data-dir=" + data);
                Connection connection = postgres.connect()) {
            Organisation platform =
                    context.getBean(Accounts.class).register("测试平台", OrganisationKind.PLATFORM, null, "330106", null);
            String token = context.getBean(AccessTokens.class)
                    .issue(platform.id(), "benchmark", Scope.USUAL, AccessTokens.LONGEST)
                    .token();
            URI reporting = URI.create("http://localhost:"
                    + context.getEnvironment().getProperty("local.server.port") + "/api/v1/reports");
            Town town = new Town(postgres, connection, reporting, token);
            OrderStock orders = new OrderStock(connection);
            orders.begin(platform.id().value(), registered(town));
            return measure(town, orders) ? 0 : 1;
        } finally {
            Directories.delete(directory);
        }
    }

    private List<String> registered(Town town) throws IOException, InterruptedException {
        List<String> facts = new ArrayList<>();
        for (int start = 0; start < merchants; start += BATCH) {
            List<String> items = new ArrayList<>();
            for (int number = start; number < Math.min(merchants, start + BATCH); number++) {
                items.add("{\"type\":\"merchant\",\"key\":\"m" + number + "\",\"data\":{\"name\":\"测试商户" + number
                        + "\",\"kind\":\"enterprise\"}}");
            }
            facts.addAll(report(town, items));
        }
        return facts;
    }

    private boolean measure(Town town, OrderStock orders) throws Exception {
        List<Double> slowest = new ArrayList<>();
        for (long size : stock) {
            out.printf(
                    "stock grown to %,d orders (not sealed) in %.0f s; %s%n",
                    size, orders.growTo(size), Figures.load());
            everybody(town, orders, "everybody's result is new");
            everybody(town, orders, "nothing is new");
            orders.execute("vacuum analyze evaluation.evaluation, evaluation.counted");
            latencies(town, warmUp, false);
            slowest.add(Math.max(latency(town, size, false), latency(town, size, true)));
        }
        out.printf("p99 at the last stock against the first: %.2f%n", slowest.get(slowest.size() - 1) / slowest.get(0));
        return slowest.stream().allMatch(each -> each <= GOAL);
    }

    /** @return the 99th percentile */
    private double latency(Town town, long size, boolean busiest) throws Exception {
        int count = busiest ? reports / 4 : reports;
        double own = Usage.seconds(ProcessHandle.current().pid());
        double below = Usage.secondsOfTree(town.postgres().pid());
        Figures millis = latencies(town, count, busiest);
        out.printf(
                "at %,d orders, an order more of %s: evaluated after p50 %.0f ms, p90 %.0f ms, p99 %.0f ms (goal %.0f); "
                        + "processor time of each %.0f ms here, %.0f ms in the database; %s%n",
                size,
                busiest ? "the busiest merchant" : "the merchant of any order",
                millis.median(),
                millis.percentile(0.9),
                millis.percentile(0.99),
                GOAL,
                (Usage.seconds(ProcessHandle.current().pid()) - own) * 1_000 / count,
                (Usage.secondsOfTree(town.postgres().pid()) - below) * 1_000 / count,
                Figures.load());
        return millis.percentile(0.99);
    }

    /** Everybody is due after a change of the basis, as on a new day. */
    private void everybody(Town town, OrderStock orders, String what) throws Exception {
        long before = town.number("select count(*) from evaluation.evaluation");
        long start = System.nanoTime();
        orders.execute("update evaluation.progress set basis = ''");
        town.await("select (basis <> '' and not exists (select from evaluation.due))::int from evaluation.progress", 0);
        double seconds = (System.nanoTime() - start) / 1e9;
        out.printf(
                "full evaluation, %s: %,d merchants, %,d sealed, in %.1f s, %,.0f/s (goal %,.0f); %s%n",
                what,
                merchants,
                town.number("select count(*) from evaluation.evaluation") - before,
                seconds,
                merchants / seconds,
                RATE_GOAL,
                Figures.load());
    }

    private Figures latencies(Town town, int count, boolean busiest) throws Exception {
        double[] millis = new double[count];
        for (int each = 0; each < count; each++) {
            double part = busiest ? 0 : random.nextDouble();
            int merchant = (int) (merchants * part * part);
            String evaluations = "select count(*) from evaluation.evaluation where subject = "
                    + "(select subject from benchmark_merchant where number = " + merchant + ")";
            long before = town.number(evaluations);
            report(town, List.of(order(merchant)));
            long start = System.nanoTime();
            town.await(evaluations, before);
            millis[each] = (System.nanoTime() - start) / 1e6;
        }
        return new Figures(millis);
    }

    private String order(int merchant) {
        sent++;
        return """
                {"type":"order","key":"n%d","data":{"placed":"%s","currency":"CNY","status":"delivered",
                 "lines":[{"item":"1","merchant":"m%d","price":"10.00"}]}}""".formatted(sent, Instant.now(), merchant);
    }

    /** @return the ids of the facts */
    private List<String> report(Town town, List<String> items) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(town.reporting())
                        .header("Authorization", "Bearer " + town.token())
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"reports\":[" + String.join(",", items) + "]}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        List<String> facts = new ArrayList<>();
        for (JsonNode result : JSON.readTree(response.body()).path("results")) {
            if (!result.path("status").asString().equals("created")) {
                throw new IOException("not created: " + result);
            }
            facts.add(result.path("id").asString());
        }
        if (facts.size() != items.size()) {
            throw new IOException(response.statusCode() + " " + response.body());
        }
        return facts;
    }
}
