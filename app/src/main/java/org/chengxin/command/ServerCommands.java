package org.chengxin.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.chengxin.client.ClientException;
import org.chengxin.simulation.LoadingException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The commands of {@code chengxin} that belong to the server; they speak and end as the others do. */
@Command(
        name = "chengxin",
        description = "电子商务诚信平台（an open platform for a city's e-commerce integrity work）",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {DemoCommand.class, ServeCommand.class, KeysCommand.class, RecoverCommand.class})
public final class ServerCommands {

    static final int GOOD = 0;
    static final int USAGE = 2;
    static final int UNREADABLE = 3;

    private ServerCommands() {}

    public static void main(String[] arguments) {
        System.exit(run(utf8(FileDescriptor.out), utf8(FileDescriptor.err), arguments));
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine command = new CommandLine(new ServerCommands());
        versioned(command);
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

    private static void versioned(CommandLine command) {
        command.getCommandSpec().versionProvider(new Version());
        command.getSubcommands().values().forEach(ServerCommands::versioned);
    }

    /** What {@code --version} prints, of each of them the same. */
    private static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() throws IOException {
            try (InputStream file = ServerCommands.class.getResourceAsStream("version.txt")) {
                String version = file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
                return new String[] {"chengxin " + version};
            }
        }
    }

    /** The streams of a machine without a locale would print question marks for Chinese. */
    private static PrintWriter utf8(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }
}
