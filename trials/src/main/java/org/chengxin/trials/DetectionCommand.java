package org.chengxin.trials;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.chengxin.cli.Chengxin;
import org.chengxin.detection.ring.RingParameter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code chengxin benchmark detection}: every model and the trivial rules on data whose truth is known. */
@Command(
        name = "detection",
        mixinStandardHelpOptions = true,
        description = {
            "how well and how fast the models of detect find what was planted（发现模型的效果与速度）",
            "Exit 0 whether or not the goals are met: they stand in what is printed（无论目标是否达到均返回 0）."
        })
final class DetectionCommand implements Callable<Integer> {

    private static final int LEAST = 10_000;
    private static final int SENSITIVITY = 300_000;
    private static final int CITY = 200_000;

    @Option(
            names = "--edges",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "ratings of a market; the plain one has ten times as many（每个市场的评分数，普通市场为十倍）")
    private int edges;

    @Option(names = "--seeds", paramLabel = "N", defaultValue = "5", description = "so many of each（每种市场的个数）")
    private int seeds;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "the first seed（起始种子）")
    private long seed;

    @Option(
            names = "--heap",
            paramLabel = "SIZE",
            defaultValue = "1200m",
            description = "heap of each run of detect（每次运行的堆内存）")
    private String heap = "";

    @Option(
            names = "--shared",
            paramLabel = "DIR",
            description = "real data: bitcoin-otc, douban, olist and yelp-reviews below it（真实数据所在文件夹）")
    private @Nullable Path shared;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        if (edges < LEAST || edges > 100_000_000 || seeds < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--edges from 10,000 to 100,000,000, --seeds from 1（参数超出范围）");
        }
        PrintWriter out = spec.commandLine().getOut();
        try {
            Path folder = Files.createTempDirectory("chengxin-benchmark");
            try {
                Goals goals = new Goals();
                new RingTrials(out, folder, heap, goals).run(edges, seeds, seed);
                new CityTrial(out, folder, heap, goals).run(seeds, seed);
                new SensitivityTrial(out).run(List.of(RingParameter.values()), SENSITIVITY, CITY, seed);
                new CampaignTrial(out, folder, heap).run(seed);
                new RealTrials(out, folder, heap, goals).run(shared, seed);
                out.println();
                goals.print(out);
            } finally {
                remove(folder);
            }
            return Chengxin.GOOD;
        } catch (IOException failed) {
            spec.commandLine().getErr().println("chengxin benchmark: " + failed.getMessage());
            return Chengxin.UNREADABLE;
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
