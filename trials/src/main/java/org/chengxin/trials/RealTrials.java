package org.chengxin.trials;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Public real data with labels, where they are at hand. */
final class RealTrials {

    private static final String NOT_HERE = "the data is not here（没有数据）";

    private final PrintWriter out;
    private final Path folder;
    private final String heap;
    private final Goals goals;

    RealTrials(PrintWriter out, Path folder, String heap, Goals goals) {
        this.out = out;
        this.folder = folder;
        this.heap = heap;
        this.goals = goals;
    }

    void run(@Nullable Path shared, long seed) throws IOException, InterruptedException {
        Path network = file(shared, "bitcoin-otc/otc_network.csv");
        Path labels = file(shared, "bitcoin-otc/otc_gt.csv");
        if (network == null || labels == null) {
            goals.notRun("rated network without leak", NOT_HERE);
        } else {
            new OtcTrial(out, folder, heap, goals).run(network, labels);
        }
        Path reviews = file(shared, "douban/reviews.csv");
        if (reviews == null) {
            goals.notRun("review text, films held out", NOT_HERE);
        } else {
            new DoubanTrial(out, folder, heap, goals).run(reviews);
        }
        Path orders = file(shared, "olist/olist_orders_dataset.csv");
        if (orders == null) {
            goals.notRun("wrongdoing put into real orders", NOT_HERE);
        } else {
            new ShopTrial(out, folder, heap, goals).run(orders.resolveSibling("."), seed);
        }
        Path graph = file(shared, "yelp-reviews/reviews.csv");
        if (graph == null) {
            goals.notRun("user–item graph without stars", NOT_HERE);
        } else {
            new ReviewGraphTrial(out, folder, heap, goals).run(graph);
        }
        goals.notRun("account graph at 10 % labels (.992/.965)", NOT_HERE);
    }

    private static @Nullable Path file(@Nullable Path shared, String name) {
        Path file = shared == null ? null : shared.resolve(name);
        return file != null && Files.isReadable(file) ? file : null;
    }
}
