package org.chengxin.trials;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chengxin.detection.metrics.Ranking;
import org.chengxin.detection.table.Records;
import org.chengxin.trials.shop.InjectedShop;
import org.chengxin.trials.shop.InjectedShop.Case;

/** Real orders (Olist) with brushing, empty parcels and smears put into 0, 1, 3 and 5 % of them. */
final class ShopTrial {

    private static final double[] SHARES = {0, 0.01, 0.03, 0.05};

    /** The share with which it is asked how soon; with more it takes longer, and the answer is much the same. */
    private static final double EARLY = 0.01;

    private static final int HOSTS = 4;

    private static final int[] DAYS = {1, 3, 7, 30, 90};

    private final PrintWriter out;
    private final Path folder;
    private final String heap;
    private final Goals goals;

    ShopTrial(PrintWriter out, Path folder, String heap, Goals goals) {
        this.out = out;
        this.folder = folder;
        this.heap = heap;
        this.goals = goals;
    }

    void run(Path olist, long seed) throws IOException, InterruptedException {
        fans(olist, seed);
        for (double share : SHARES) {
            InjectedShop shop = InjectedShop.of(name -> Files.newBufferedReader(olist.resolve(name)), share, seed);
            Path results = folder.resolve("shop-results");
            double seconds = examined(shop, results);
            long suspicions = suspicions(results.resolve("findings.csv"));
            out.printf(
                    Locale.ROOT,
                    "%nOlist with %.0f %% wrong, seed %d: %d suspicions, %.1f s with the start of Java（注入的真实订单）%n",
                    share * 100,
                    seed,
                    suspicions,
                    seconds);
            if (share == 0) {
                goals.atMost("real honest orders: suspicions", 2, suspicions);
            } else {
                rank(shop, results, share);
            }
            if (share == EARLY) {
                early(shop);
            }
        }
    }

    /** Honest fans of live hosts among the real orders: nobody did wrong. */
    private void fans(Path olist, long seed) throws IOException, InterruptedException {
        InjectedShop shop = InjectedShop.withFans(name -> Files.newBufferedReader(olist.resolve(name)), HOSTS, seed);
        Path results = folder.resolve("shop-results");
        double seconds = examined(shop, results);
        long suspicions = suspicions(results.resolve("findings.csv"));
        out.printf(
                Locale.ROOT,
                "%nOlist with honest fans of %d live hosts, seed %d: %d suspicions, %.1f s（加入直播粉丝的真实订单）%n",
                HOSTS,
                seed,
                suspicions,
                seconds);
        goals.atMost("real orders with fans of live hosts: suspicions", 0, suspicions);
    }

    private double examined(InjectedShop shop, Path results) throws IOException, InterruptedException {
        Path files = Files.createDirectories(folder.resolve("shop"));
        for (String type : InjectedShop.TYPES) {
            try (Writer writer = Files.newBufferedWriter(files.resolve(type + ".csv"))) {
                shop.write(type, writer);
            }
        }
        return Child.run(heap, List.of("detect", "shop", "--dir", files.toString(), "--out", results.toString()));
    }

    private void early(InjectedShop shop) throws IOException {
        out.print("  found so many days after the first order（首单后多少天被发现）\n  ");
        out.printf("%-16s", "");
        for (int days : DAYS) {
            out.printf("%6d", days);
        }
        out.println("   in all");
        shop.found(DAYS).forEach((sort, counts) -> {
            out.printf("  %-16s", sort);
            for (int count : counts) {
                out.printf("%6d", count);
            }
            out.println();
        });
        out.flush();
    }

    private void rank(InjectedShop shop, Path results, double share) throws IOException {
        String what = "real orders, %.0f %% wrong: precision at 50, ".formatted(share * 100);
        goals.atLeast(
                what + "brushed orders",
                0.9,
                table("orders（订单）", shop.orders(), results.resolve("orders.csv"), "score"));
        goals.atLeast(
                what + "empty parcels",
                0.9,
                table("parcels（包裹）", shop.parcels(), results.resolve("parcels.csv"), "score"));
        goals.atLeast(
                what + "smears", 0.9, table("smears（恶意评价）", shop.smears(), results.resolve("reviews.csv"), "smear"));
        table("bought praise（刷好评）", shop.fakes(), results.resolve("reviews.csv"), "fake");
    }

    private double table(String of, Map<String, Case> cases, Path file, String column) throws IOException {
        Map<String, Double> scores = scores(file, column);
        boolean[] wrong = new boolean[cases.size()];
        double[] model = new double[wrong.length];
        double[] trivial = new double[wrong.length];
        boolean[] all = new boolean[wrong.length];
        Arrays.fill(all, true);
        int next = 0;
        for (Map.Entry<String, Case> each : cases.entrySet()) {
            wrong[next] = each.getValue().wrong();
            trivial[next] = each.getValue().trivial();
            model[next++] = scores.getOrDefault(each.getKey(), 0.0);
        }
        Table table = new Table(out, of, wrong, all);
        Ranking ranking = table.method("model", model);
        table.method("one number alone", trivial);
        Capacity capacity = new Capacity(wrong, model, trivial, "orders");
        next = 0;
        for (Case each : cases.values()) {
            capacity.at(next++, each.size(), each.district());
        }
        capacity.print(out);
        return ranking.precisionAt(50);
    }

    private static Map<String, Double> scores(Path file, String column) throws IOException {
        Map<String, Double> scores = new HashMap<>();
        try (Reader in = Files.newBufferedReader(file)) {
            Records records = new Records(in);
            records.next();
            int field = 0;
            while (!records.field(field).equals(column)) {
                field++;
            }
            while (records.next()) {
                scores.put(records.field(0), records.decimal(field));
            }
        }
        return scores;
    }

    private static long suspicions(Path file) throws IOException {
        long count = 0;
        try (Reader in = Files.newBufferedReader(file)) {
            Records records = new Records(in);
            while (records.next()) {
                count += records.field(2).equals("suspicion") ? 1 : 0;
            }
        }
        return count;
    }
}
