package org.chengxin.cli.detect;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.chengxin.cli.Results;
import org.chengxin.detection.shop.Shop;
import org.chengxin.detection.shop.ShopOutput;
import org.chengxin.detection.shop.ShopSettings;
import org.chengxin.detection.shop.record.ShopReader;
import org.chengxin.detection.table.BadLines;
import org.chengxin.detection.table.RunSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code chengxin detect shop}: brushing, empty parcels, fake reviews, smears and what does not add up. */
@Command(
        name = "shop",
        mixinStandardHelpOptions = true,
        description = {
            "everything that is found in orders, payments, parcels, scans and reviews（交易数据的全部检测）",
            "DIR has order.csv, payment.csv, parcel.csv, scan.csv, review.csv, as chengxin export writes them;"
                    + " each may be missing, or end in .gz or .zst（缺少的文件视为空）.",
            "seed.csv (type,key,label) tells what was decided before（seed.csv 载明已认定的结果）."
        },
        exitCodeListHeading = Endings.HEADING,
        exitCodeList = {Endings.DONE, Endings.USAGE, Endings.UNREADABLE})
final class ShopCommand implements Callable<Integer> {

    /**
     * Measured with orders of one line, alone and with payment, parcel, three scans and every second review: 850 bytes an
     * order, and as much as 1,000 for the pairs of buyers who meet, which depend on how many do.
     */
    private static final double BYTES_AN_ORDER = 1850;

    private static final double BYTES_A_LINE = 210;
    private static final double BYTES_A_CHARACTER = 1;

    @Mixin
    private DetectOptions options = new DetectOptions();

    @Option(names = "--dir", required = true, paramLabel = "DIR", description = "the files（文件所在的文件夹）")
    private Path folder = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        options.listed();
        ShopSettings settings = ShopSettings.USUAL.withSeed(options.seed);
        return Attempt.run(spec, () -> examine(settings));
    }

    private void examine(ShopSettings settings) throws IOException {
        Map<String, Path> files = files();
        options.protect(List.copyOf(files.values()), ShopOutput.FILES.toArray(String[]::new));
        Inputs inputs = new Inputs(spec.commandLine().getErr(), List.copyOf(files.values()));
        Path orders = files.get("order");
        inputs.requireHeap(BYTES_A_CHARACTER, file -> file.equals(orders) ? BYTES_AN_ORDER : BYTES_A_LINE);
        ShopReader reader = new ShopReader(options::badLines);
        for (Map.Entry<String, Path> file : files.entrySet()) {
            try (Reader in = inputs.open(file.getValue())) {
                reader.read(file.getKey(), in);
            }
        }
        inputs.finish();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            BadLines bad = java.util.Objects.requireNonNull(reader.bad().get(file.getKey()));
            inputs.tell(file.getValue(), bad, options.share());
        }
        ShopOutput output = new ShopOutput(Shop.examine(reader.records(), settings), settings, reader.bad());
        try (Results results = new Results(options.out)) {
            for (String name : ShopOutput.FILES) {
                if (!name.equals(Summary.FILE)) {
                    output.write(name, results.file(name));
                }
            }
            RunSummary summary = output.summary().parameter("badShare", options.share());
            new Summary(summary).inputs(inputs).write(results);
            results.publish();
        }
    }

    /** Input files that are there; a folder without any of them is a wrong folder. */
    private Map<String, Path> files() throws IOException {
        Map<String, Path> files = new LinkedHashMap<>();
        for (String type : ShopReader.TYPES) {
            for (String ending : List.of(".csv", ".csv.gz", ".csv.zst")) {
                Path file = folder.resolve(type + ending);
                if (Files.isRegularFile(file)) {
                    files.putIfAbsent(type, file);
                }
            }
        }
        if (files.isEmpty()) {
            throw new NoSuchFileException(folder.resolve("order.csv").toString());
        }
        return files;
    }
}
