package org.chengxin.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengxin.client.Access;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Times of pages and proofs of a running demo, one call after another, and how many tiles a second it serves. */
@Command(name = "ReadBenchmark", mixinStandardHelpOptions = true)
public final class ReadBenchmark implements Callable<Integer> {

    private static final int WARM_UP = 100;
    private static final int CALLS = 50;
    private static final double TILES_GOAL = 5_000;

    private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Parameters(index = "0", paramLabel = "FILE", description = "demo-access.json of a running demo")
    private Path access = Path.of("");

    @Option(names = "--threads", defaultValue = "8", description = "connections that ask for tiles")
    private int threads;

    @Option(names = "--seconds", defaultValue = "10", description = "how long they ask")
    private int seconds;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new ReadBenchmark()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        URI server = Access.read(access).url();
        for (Map.Entry<String, String> page : pages(server).entrySet()) {
            Figures times = times(server.resolve(page.getValue()));
            out.printf(
                    "%s: p50 %.1f ms, p99 %.1f ms; %s%n",
                    page.getKey(), times.median(), times.percentile(0.99), Figures.load());
        }
        double tiles = new TileLoad(server, tile(server)).rate(threads, seconds);
        out.printf(
                "/log/tile: %,.0f requests/s over %d connections (goal %,.0f: %s); %s%n",
                tiles, threads, TILES_GOAL, tiles >= TILES_GOAL ? "met" : "missed", Figures.load());
        return tiles >= TILES_GOAL ? 0 : 1;
    }

    /** What a visitor opens: the pages' names and paths; subject and record are found as a visitor finds them. */
    private Map<String, String> pages(URI server) throws IOException, InterruptedException {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", "/");
        pages.put("search", "/search?q=%E6%9D%AD%E5%B7%9E");
        String found = get(server.resolve(pages.get("search"))).body();
        String subject = first(found, "/subjects/[0-9a-f-]{36}");
        pages.put("subject", subject);
        pages.put("policy", "/policy");
        String file = get(server.resolve(subject)).body();
        String record = first(file, "/records/[0-9a-f-]{36}");
        pages.put("record", record);
        pages.put("proof", "/api/v1" + record + "/proof");
        return pages;
    }

    /** A full tile of the log where it has one, the newest partial one otherwise. */
    private String tile(URI server) throws IOException, InterruptedException {
        String checkpoint = get(server.resolve("/log/checkpoint")).body();
        long size = Long.parseLong(checkpoint.lines().skip(1).findFirst().orElseThrow());
        return size >= 256 ? "/log/tile/0/000" : "/log/tile/0/000.p/" + size;
    }

    private Figures times(URI page) throws IOException, InterruptedException {
        for (int call = 0; call < WARM_UP; call++) {
            get(page);
        }
        double[] milliseconds = new double[CALLS];
        for (int call = 0; call < CALLS; call++) {
            long start = System.nanoTime();
            get(page);
            milliseconds[call] = (System.nanoTime() - start) / 1e6;
        }
        return new Figures(milliseconds);
    }

    private HttpResponse<String> get(URI page) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(page)
                        .header("Accept-Language", "zh-CN")
                        .header("Accept", "text/html, */*")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(page + " answered " + answer.statusCode());
        }
        return answer;
    }

    private static String first(String page, String path) throws IOException {
        Matcher link = Pattern.compile(path).matcher(page);
        if (!link.find()) {
            throw new IOException("no link " + path + " on the page");
        }
        return link.group();
    }
}
