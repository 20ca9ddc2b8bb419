package org.chengxin.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.chengxin.cli.detect.DetectCommand;
import org.chengxin.cli.export.ExportCommand;
import org.chengxin.cli.log.AuditCommand;
import org.chengxin.cli.log.MirrorCommand;
import org.chengxin.cli.log.RestoreCommand;
import org.chengxin.cli.log.WitnessCommand;
import org.chengxin.cli.verify.CertificateCommand;
import org.chengxin.cli.verify.VerifyCommand;
import org.chengxin.client.ClientException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The {@code chengxin} command, as far as it needs no server of its own. Exit codes: 0 good, 1 a negative finding (rows were
 * refused, a check failed), 2 usage, 3 unreadable or unreachable. Results go to stdout, everything else to stderr.
 */
@Command(
        name = "chengxin",
        description = "电子商务诚信平台（an open platform for a city's e-commerce integrity work）",
        usageHelpWidth = 100,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ImportCommand.class,
            SignCommand.class,
            ExportCommand.class,
            DetectCommand.class,
            VerifyCommand.class,
            CertificateCommand.class,
            AuditCommand.class,
            WitnessCommand.class,
            MirrorCommand.class,
            RestoreCommand.class
        },
        footerHeading = "%nPrograms of their own that ./chengxin starts（由 ./chengxin 启动的其他程序）:%n",
        footer = {
            "  demo       run the server with a simulated city（运行带模拟城市的服务）",
            "  serve      run the server（运行服务）",
            "  keys       the keys of an installation（密钥：查看、轮换、更换口令）",
            "  recover    a one-time password for the last administrator who lost access; stop the server first（最后一名管理员无法登录时签发一次性密码；请先停止服务）",
            "  benchmark  repeatable trials, printed with their goals（可重复的对照试验，与目标一并打印）"
        })
public final class Chengxin {

    public static final int GOOD = 0;
    public static final int NEGATIVE = 1;
    public static final int USAGE = 2;
    public static final int UNREADABLE = 3;

    Chengxin() {}

    public static void main(String[] arguments) {
        start(new CommandLine(new Chengxin()), arguments);
    }

    /** Runs a command, this or another that behaves alike, and ends the process. */
    public static void start(CommandLine command, String... arguments) {
        System.exit(run(command, utf8(FileDescriptor.out), utf8(FileDescriptor.err), arguments));
    }

    /** Runs a command in this process. */
    public static int run(CommandLine command, PrintWriter out, PrintWriter err, String... arguments) {
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

    /** Error output: one line for what people can act on, a trace for what nobody foresaw. */
    private static void tell(PrintWriter err, Exception failure) {
        if (failure instanceof ClientException) {
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
