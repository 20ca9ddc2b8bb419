package org.chengxin.trials;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.chengxin.trials.market.Campaigns;
import org.chengxin.trials.market.Campaigns.Review;

/** A made-up town's hired reviews, found by who reviewed what alone, and by what accounts do and whom they go with. */
final class CampaignTrial {

    private static final int REVIEWS = 60_000;
    private static final int ACCOUNTS_OF = 20_000;

    private final PrintWriter out;
    private final Path folder;
    private final String heap;

    CampaignTrial(PrintWriter out, Path folder, String heap) {
        this.out = out;
        this.folder = folder;
        this.heap = heap;
    }

    void run(long seed) throws IOException, InterruptedException {
        reviews(Campaigns.of(REVIEWS, seed), seed);
        accounts(Campaigns.of(ACCOUNTS_OF, seed), seed);
    }

    private void reviews(Campaigns town, long seed) throws IOException, InterruptedException {
        List<Review> reviews = town.reviews();
        Path file = folder.resolve("campaigns.csv");
        Files.write(
                file,
                reviews.stream()
                        .map(review -> review.user() + "," + review.item())
                        .toList());
        Path results = folder.resolve("campaigns");
        Child.run(
                heap,
                List.of(
                        "detect",
                        "trust",
                        "--ratings",
                        file.toString(),
                        "--columns",
                        "user,item",
                        "--out",
                        results.toString()));
        boolean[] hired = new boolean[reviews.size()];
        double[] few = new double[hired.length];
        int[] degree = new int[town.users()];
        reviews.forEach(review -> degree[review.user()]++);
        for (int at = 0; at < hired.length; at++) {
            hired[at] = reviews.get(at).hired();
            few[at] = -degree[reviews.get(at).user()];
        }
        out.printf("%nA town's hired reviews, without stars or time, seed %d（雇来的评价，无星级与时间）%n", seed);
        Table table = new Table(out, "reviews（评价）", hired, all(hired.length));
        table.method("model", scores(results.resolve("edges.csv"), hired.length, 1));
        table.method("few reviews of the account", few);
    }

    private void accounts(Campaigns town, long seed) throws IOException, InterruptedException {
        Reviewers reviewers = Reviewers.of(town, seed);
        Path features = Files.write(folder.resolve("features.csv"), reviewers.features());
        Path edges = Files.write(folder.resolve("edges.csv"), reviewers.edges());
        Path labels = Files.write(folder.resolve("labels.csv"), reviewers.labels());
        Path results = folder.resolve("accounts");
        Child.run(
                heap,
                List.of(
                        "detect",
                        "accounts",
                        "--features",
                        features.toString(),
                        "--edges",
                        edges.toString(),
                        "--labels",
                        labels.toString(),
                        "--out",
                        results.toString()));
        out.printf("%nIts accounts, one of ten decided, seed %d（账号，十分之一已有结论）%n", seed);
        Table table = new Table(out, "accounts（账号）", town.hiredUsers(), reviewers.undecided());
        table.method("model", scores(results.resolve("accounts.csv"), town.users(), 0));
        table.method("decided ones beside it", reviewers.besideDecided());
        table.method("most reviews in a burst", reviewers.burst());
    }

    private static boolean[] all(int size) {
        boolean[] all = new boolean[size];
        Arrays.fill(all, true);
        return all;
    }

    /** @param first the number of the first thing; of things that are not there, 0 */
    private static double[] scores(Path file, int size, int first) throws IOException {
        double[] scores = new double[size];
        for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
            int comma = line.indexOf(',');
            scores[Integer.parseInt(line.substring(0, comma)) - first] = Double.parseDouble(line.substring(comma + 1));
        }
        return scores;
    }
}
