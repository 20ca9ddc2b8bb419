package org.chengxin.cli.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import org.chengxin.cli.Chengxin;
import org.chengxin.cli.Results;
import org.chengxin.cli.Target;
import org.chengxin.client.ChengxinClient;
import org.chengxin.client.ClientException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code chengxin export}: what a token's organisation reported of trade, as {@code chengxin detect shop} reads it. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "write what you reported of trade as CSV files（把自己报送的交易数据导出为 CSV）",
            "order.csv, payment.csv, parcel.csv, scan.csv, review.csv; one row for each line of an order（订单每行一条）"
        })
public final class ExportCommand implements Callable<Integer> {

    static final List<String> TYPES = List.of("order", "payment", "parcel", "scan", "review");

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Target target = new Target();

    @Option(names = "--dir", required = true, paramLabel = "DIR", description = "the files go here（写入此文件夹）")
    private Path folder = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        try {
            Collection<ChengxinClient> clients = target.clients(spec.commandLine(), Duration.ofMinutes(2), null)
                    .values();
            try (Results results = new Results(folder)) {
                for (String type : TYPES) {
                    write(type, clients, results);
                }
                results.publish();
            }
            return Chengxin.GOOD;
        } catch (IOException unwritable) {
            spec.commandLine().getErr().println("文件无法读写（a file cannot be read or written）: " + unwritable);
        } catch (ClientException refused) {
            spec.commandLine().getErr().println(refused.getMessage());
        }
        return Chengxin.UNREADABLE;
    }

    private void write(String type, Collection<ChengxinClient> clients, Results results)
            throws IOException, ClientException, InterruptedException {
        long[] count = new long[1];
        Rows rows = null;
        Writer out = null;
        for (ChengxinClient client : clients) {
            if (rows == null || out == null) {
                rows = new Rows(client.fields(type));
                out = results.table(type + ".csv", rows.header());
            }
            Rows shape = rows;
            Writer file = out;
            client.sent(type, report -> {
                count[0]++;
                for (String row : shape.of(report)) {
                    file.write(row);
                    file.write('\n');
                }
            });
        }
        spec.commandLine().getErr().println(type + ".csv: " + count[0] + " 条（reports）");
    }
}
