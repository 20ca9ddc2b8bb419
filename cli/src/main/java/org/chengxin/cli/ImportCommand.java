package org.chengxin.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.chengxin.cli.mapping.Mapping;
import org.chengxin.cli.source.InputException;
import org.chengxin.client.ChengxinClient;
import org.chengxin.client.ClientException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code chengxin import}: CSV files of any form become reports, as a mapping says. */
@Command(
        name = "import",
        description = {
            "按映射把 CSV 文件报送到平台（send CSV files as reports, as a mapping says）",
            "映射的写法见 docs/formats/mapping.md（how to write a mapping）"
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%n退出码（exit codes）:%n",
        exitCodeList = {
            "0:每行都已保存（every row is stored）",
            "1:有行被拒绝（rows were rejected）",
            "2:用法错误（usage）",
            "3:文件无法读取，或服务器无法连接（a file is unreadable or the server unreachable）"
        })
final class ImportCommand implements Callable<Integer> {

    private static final int REASON = 500;
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "MAPPING.yaml",
            converter = InputFile.class,
            description = "映射，- 为标准输入（the mapping, - is standard input）")
    Path mapping = Path.of("");

    @Parameters(index = "1", paramLabel = "DIR", description = "文件所在的文件夹（the folder of the files）")
    Path folder = Path.of("");

    @ArgGroup(exclusive = true, multiplicity = "1")
    Target target = new Target();

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description = "被拒绝的行写入此文件，默认为 DIR-rejected.csv（rejected rows are written here）")
    @Nullable
    Path rejects;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            defaultValue = "120",
            description = "服务器繁忙或断开时等待的秒数（how long to wait for a busy or absent server）")
    int patience;

    @Option(
            names = "--supersede",
            paramLabel = "REASON",
            description = "编号已报送而内容不同的，以本次为准并写明理由（replace what was reported under a key, with this reason）")
    @Nullable
    String reason;

    @Option(names = "--dry-run", description = "只由服务器逐条检查，不保存任何内容（have the server check every report and store none）")
    boolean dryRun;

    @Option(
            names = "--watch",
            description = {
                "DIR 是收件文件夹：放入的文件依次报送，移入 done/ 或 failed/（DIR is a drop folder: its files are imported as they",
                "come and moved to done/ or failed/）"
            })
    boolean watch;

    @Option(
            names = "--still",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "--watch 时，文件多少秒没有再写入才算完整（how long nobody may have written to a file that --watch takes）")
    int still;

    @ArgGroup(exclusive = false, multiplicity = "0..1")
    @Nullable
    Signing signing;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter err = command().commandLine().getErr();
        if (patience < 0 || still < 0) {
            throw usage("--wait 和 --still 不能为负数（--wait and --still cannot be negative）");
        }
        if (watch && dryRun) {
            throw usage("--watch 会移走文件，不能与 --dry-run 同用（--watch moves the files and goes not with --dry-run）");
        }
        if (reason != null && (reason.isBlank() || reason.length() > REASON)) {
            throw usage("--supersede 须写明理由，不超过 500 字（--supersede needs a reason of 1 to 500 characters）");
        }
        if (watch && rejects != null) {
            throw usage("--watch 时每批文件各有退回清单，不需要 --rejects（with --watch each set has a file of its own）");
        }
        try {
            return run(err);
        } catch (InputException e) {
            err.println(e.getMessage());
        } catch (IOException | UncheckedIOException e) {
            err.println("文件无法读写（a file cannot be read or written）: " + e);
        } catch (ClientException e) {
            err.println(e.getMessage());
            err.println("已送达的部分不会丢失，再次运行即可补齐（what has arrived is kept; run the command again to complete it）");
        }
        return Chengxin.UNREADABLE;
    }

    private int run(PrintWriter err) throws InputException, IOException, ClientException, InterruptedException {
        Mapping read = Mapping.read(mapping);
        ChengxinClient client = client(read);
        if (watch) {
            watch(read, client, err);
        }
        Path file = rejects == null ? Path.of(folder.toRealPath().getFileName() + "-rejected.csv") : rejects;
        return run(read, client, folder, file, err) ? Chengxin.GOOD : Chengxin.NEGATIVE;
    }

    /** Until the process is ended. */
    private void watch(Mapping read, ChengxinClient client, PrintWriter err) throws IOException, InterruptedException {
        DropFolder drop =
                new DropFolder(folder, read, Clock.systemUTC(), Duration.ofSeconds(still), new SignedFiles(client));
        while (true) {
            boolean more = false;
            try {
                more = drop.round((set, file) -> run(read, client, set, file, err));
            } catch (ClientException later) {
                err.println(later.getMessage());
            } catch (IOException | UncheckedIOException later) {
                err.println("文件无法读写，稍后再试（a file cannot be read or written; it is tried again）: " + later);
            }
            err.flush();
            if (!more) {
                Thread.sleep(LOOK_EVERY.toMillis());
            }
        }
    }

    /** Whether every row is stored, or of a dry run valid. */
    private boolean run(Mapping read, ChengxinClient client, Path from, Path file, PrintWriter err)
            throws InputException, IOException, ClientException, InterruptedException {
        Import run = Import.open(read, from, file, err::println);
        if (run.reads(file)) {
            throw usage("--rejects 是来源文件之一（--rejects is one of the files to import）");
        }
        Tally tally = run.tally();
        Progress progress = new Progress(err, Terminal.watched(), System::nanoTime, tally.rows());
        run.watch(progress::update);
        Corrections corrections = reason == null ? null : new Corrections(client::send, reason);
        run.run(dryRun ? client::check : corrections == null ? client::send : corrections);
        progress.finish(tally.settled());
        if (corrections != null && corrections.replaced() > 0) {
            err.println("以本次为准替换的报送（reports that replaced an earlier one）: " + corrections.replaced());
        }
        if (run.conflicts() > 0) {
            err.println("提示：" + run.conflicts() + " 条报送与已报送的编号（key）相同而内容不同。来源中同一编号有多行时，属于同一件事的行用"
                    + " group 合成一条，各自独立的行在编号中加行号 {#line}，见 docs/formats/mapping.md（hint: so many reports have a key"
                    + " that was used for other content. If the source repeats a key, put rows of one thing together with"
                    + " group, or make the line number {#line} part of the key）");
        }
        if (run.rejects().any()) {
            Path told = watch ? folder.resolve("failed") : file;
            err.println("被拒绝的行（rejected rows）: " + told.toAbsolutePath());
        }
        PrintWriter out = command().commandLine().getOut();
        out.println(dryRun ? tally.validity() : tally.json());
        out.flush();
        return !tally.refused();
    }

    private ChengxinClient client(Mapping read) throws InputException, IOException {
        String reporter = read.reporter();
        Map<String, ChengxinClient> clients = target.clients(
                command().commandLine(), Duration.ofSeconds(patience), signing == null ? null : signing.signer());
        ChengxinClient client = clients.get(target.isServer() || reporter == null ? Target.ONE : reporter);
        if (client == null) {
            throw usage("映射没有写明 reporter，或访问文件中没有它的令牌 "
                    + clients.keySet()
                    + "（the mapping states no reporter, or the access file has no token for it）");
        }
        return client;
    }

    private ParameterException usage(String message) {
        return new ParameterException(command().commandLine(), message);
    }

    private CommandSpec command() {
        if (spec == null) {
            throw new IllegalStateException("picocli sets the spec");
        }
        return spec;
    }
}
