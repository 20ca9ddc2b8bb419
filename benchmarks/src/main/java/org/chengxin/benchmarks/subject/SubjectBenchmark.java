package org.chengxin.benchmarks.subject;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.chengxin.benchmarks.Figures;
import org.chengxin.benchmarks.PlainHttp;
import org.chengxin.benchmarks.Postgres;
import org.chengxin.benchmarks.subject.SubjectStock.Firm;
import org.chengxin.subject.name.Pinyin;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Look-ups by code and id, subject pages, searches and lists of a running server, after its subjects were made many; a loop of
 * primary-key reads over JDBC in the same run is the measure of what the machine gives.
 */
@Command(name = "SubjectBenchmark", mixinStandardHelpOptions = true)
public final class SubjectBenchmark implements Callable<Integer> {

    /** A day, and a later one on which that was known. */
    private static final String AS_OF = "/history?day=2026-03-01&known=2026-06-01";

    private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    private final Random random = new Random(2);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @Parameters(index = "0", paramLabel = "DIR", description = "data directory of the running server, which is filled")
    private Path directory = Path.of("");

    @Option(names = "--url", required = true, description = "its address")
    private URI server = URI.create("");

    @Option(names = "--subjects", defaultValue = "1000000", description = "subjects to write first; 0 writes none")
    private int subjects;

    @Option(names = "--seconds", defaultValue = "10", description = "length of each measurement")
    private int seconds;

    @Option(names = "--threads", defaultValue = "4", description = "connections, over HTTP and over JDBC")
    private int threads;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new SubjectBenchmark()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Postgres postgres = new Postgres(directory);
        List<Firm> asked;
        try (Connection connection = postgres.connect()) {
            SubjectStock stock = new SubjectStock();
            List<Firm> firms =
                    IntStream.range(0, subjects).mapToObj(stock::firm).toList();
            long start = System.nanoTime();
            if (!firms.isEmpty()) {
                stock.fill(connection, firms);
                out.printf("%,d subjects written in %.0f s%n", subjects, (System.nanoTime() - start) / 1e9);
            }
            asked = sample(connection);
        }
        double baseline = keys(postgres, asked).rate();
        out.printf("primary key over JDBC, %d threads: %,.0f/s; %s%n", threads, baseline, Figures.load());
        compared("look-up by code", each -> "/search?q=" + asked.get(each).code(), asked, baseline);
        compared("label by id", each -> "/labels/" + asked.get(each).id(), asked, baseline);
        compared("subject page by id", each -> "/subjects/" + asked.get(each).id(), asked, baseline);
        compared("as of a day", each -> "/subjects/" + asked.get(each).id() + AS_OF, asked, baseline);
        timed("search by name", asked, Firm::name);
        timed("search by pinyin", asked, firm -> String.join("", Pinyin.syllables(firm.name())));
        timed("search, misspelt", asked, firm -> misspelt(firm.name()));
        paths("list of a district", "/subjects?district=330106&licence=active");
        paths("list, all", "/subjects");
        paths("home", "/");
        return 0;
    }

    private List<Firm> sample(Connection connection) throws SQLException {
        List<Firm> firms = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                        select id, code, name from subject.subject tablesample system (1)
                        where code like '91330106%X' and name is not null limit 5000""");
                var row = select.executeQuery()) {
            while (row.next()) {
                firms.add(new Firm(row.getObject(1, java.util.UUID.class), row.getString(2), row.getString(3)));
            }
        }
        java.util.Collections.shuffle(firms, random);
        return firms;
    }

    /** Answers a second, and the time of each. */
    private record Load(double rate, Figures times) {}

    /** Something that is done again and again on a connection of its own. */
    private interface Asking {
        void ask(int each) throws Exception;
    }

    private Load load(Callable<Asking> connection, int size) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<double[]>> parts = new ArrayList<>();
            long start = System.nanoTime();
            for (int thread = 0; thread < threads; thread++) {
                int first = thread * size / threads;
                parts.add(pool.submit(() -> asked(connection.call(), first, size)));
            }
            List<double[]> all = new ArrayList<>();
            for (Future<double[]> part : parts) {
                all.add(part.get());
            }
            double[] times = all.stream().flatMapToDouble(Arrays::stream).toArray();
            return new Load(times.length / ((System.nanoTime() - start) / 1e9), new Figures(times));
        } catch (ExecutionException failure) {
            throw new IOException("a request failed", failure.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private double[] asked(Asking asking, int first, int size) throws Exception {
        List<Double> times = new ArrayList<>();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        for (int each = first; System.nanoTime() < end; each++) {
            long start = System.nanoTime();
            asking.ask(each % size);
            times.add((System.nanoTime() - start) / 1e6);
        }
        return times.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private Load keys(Postgres postgres, List<Firm> asked) throws Exception {
        return load(
                () -> {
                    Connection connection = postgres.connect();
                    PreparedStatement select =
                            connection.prepareStatement("select * from subject.subject where id = ?");
                    return each -> {
                        select.setObject(1, asked.get(each).id());
                        try (var row = select.executeQuery()) {
                            row.next();
                        }
                    };
                },
                asked.size());
    }

    private void compared(String what, IntFunction<String> path, List<Firm> asked, double baseline) throws Exception {
        load(() -> asking(path), asked.size());
        Load measured = load(() -> asking(path), asked.size());
        out.printf(
                "%s, %d threads: %,.0f/s, ratio %.2f, p50 %.1f ms, p99 %.1f ms; %s%n",
                what,
                threads,
                measured.rate(),
                measured.rate() / baseline,
                measured.times().median(),
                measured.times().percentile(0.99),
                Figures.load());
    }

    private Asking asking(IntFunction<String> path) {
        PlainHttp connection = new PlainHttp(server);
        return each -> {
            int status = connection.get(path.apply(each)).status();
            if (status != 200 && status != 302) {
                throw new IOException(path.apply(each) + " answered " + status);
            }
        };
    }

    private void timed(String what, List<Firm> asked, java.util.function.Function<Firm, String> words)
            throws Exception {
        int found = 0;
        double[] times = new double[200];
        for (int each = 0; each < times.length; each++) {
            Firm firm = asked.get(each % asked.size());
            long start = System.nanoTime();
            HttpResponse<String> answer =
                    get("/search?q=" + URLEncoder.encode(words.apply(firm), StandardCharsets.UTF_8));
            times[each] = (System.nanoTime() - start) / 1e6;
            found += (answer.body() + answer.headers().map()).contains(firm.id().toString()) ? 1 : 0;
        }
        Figures figures = new Figures(times);
        out.printf(
                "%s: found %d of %d, p50 %.1f ms, p99 %.1f ms; %s%n",
                what, found, times.length, figures.median(), figures.percentile(0.99), Figures.load());
    }

    private void paths(String what, String path) throws Exception {
        get(path);
        double[] times = new double[20];
        int bytes = 0;
        for (int each = 0; each < times.length; each++) {
            long start = System.nanoTime();
            bytes = get(path).body().getBytes(StandardCharsets.UTF_8).length;
            times[each] = (System.nanoTime() - start) / 1e6;
        }
        out.printf("%s: %,d bytes, p50 %.1f ms%n", what, bytes, new Figures(times).median());
    }

    /** One character of the trade name is another one. */
    private String misspelt(String name) {
        int[] points = name.codePoints().toArray();
        points[Math.min(points.length - 1, name.startsWith("杭州") ? 3 : 1)] = 0x4E00 + random.nextInt(3_000);
        return new String(points, 0, points.length);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(server.resolve(path))
                        .header("Accept-Language", "zh-CN")
                        .header("Accept", "text/html, */*")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200 && answer.statusCode() != 302) {
            throw new IOException(path + " answered " + answer.statusCode());
        }
        return answer;
    }
}
