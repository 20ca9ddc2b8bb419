package org.chengxin.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.chengxin.cli.benchmark.BenchmarkCommand;
import org.chengxin.cli.detect.DetectCommand;
import org.chengxin.cli.export.ExportCommand;
import org.chengxin.cli.log.AuditCommand;
import org.chengxin.cli.log.KeysCommand;
import org.chengxin.cli.log.MirrorCommand;
import org.chengxin.cli.log.RestoreCommand;
import org.chengxin.cli.log.WitnessCommand;
import org.chengxin.cli.verify.VerifyCommand;
import org.chengxin.client.ClientException;
import org.chengxin.simulation.LoadingException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The {@code chengxin} command. Exit codes: 0 good, 1 a negative finding (rows were refused, a check failed), 2 usage,
 * 3 unreadable or unreachable. Results go to stdout, everything else to stderr.
 */
@Command(
        name = "chengxin",
        description = "电子商务诚信平台（an open platform for a city's e-commerce integrity work）",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            DetectCommand.class,
            BenchmarkCommand.class,
            VerifyCommand.class,
            KeysCommand.class,
            AuditCommand.class,
            WitnessCommand.class,
            MirrorCommand.class,
            RestoreCommand.class
        })
public final class Chengxin {

    public static final int GOOD = 0;
    public static final int NEGATIVE = 1;
    public static final int USAGE = 2;
    public static final int UNREADABLE = 3;

    private Chengxin() {}

    public static void main(String[] arguments) {
        System.exit(run(utf8(FileDescriptor.out), utf8(FileDescriptor.err), arguments));
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine command = new CommandLine(new Chengxin());
        Version.of(command);
        try {
            return execute(command, out, err, arguments);
        } catch (OutOfMemoryError full) {
            err.println("chengxin: too little memory（内存不足）; set CHENGXIN_JAVA_OPTS=-Xmx… for more");
            return UNREADABLE;
        }
    }

    private static int execute(CommandLine command, PrintWriter out, PrintWriter err, String... arguments) {
        return command.setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((failure, failed, parsed) -> {
                    tell(failed.getErr(), failure);
                    return UNREADABLE;
                })
                .execute(arguments);
    }

    /** What people can act on is one line; a trace is for what nobody foresaw. */
    private static void tell(PrintWriter err, Exception failure) {
        if (failure instanceof ServerOptions.UnstartableException
                || failure instanceof LoadingException
                || failure instanceof ClientException) {
            err.println("chengxin: " + failure.getMessage());
        } else {
            failure.printStackTrace(err);
        }
    }

    /** The streams of a machine without a locale would print question marks for Chinese. */
    private static PrintWriter utf8(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }
}
