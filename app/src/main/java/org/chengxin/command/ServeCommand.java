package org.chengxin.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code chengxin serve}: the server without a city. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "run the server（运行服务）")
final class ServeCommand implements Callable<Integer> {

    @Mixin
    private ServerOptions options = new ServerOptions();

    @Option(
            names = "--sandbox",
            description = "a second installation for trying things out, with its own data and log（沙箱：独立的数据与日志）")
    private boolean sandbox;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        Path directory = options.dataDirectory(sandbox ? ".data-sandbox" : ".data");
        options.check();
        List<String> settings =
                sandbox ? List.of("--chengxin.log.origin=chengxin.sandbox/log", "--chengxin.sandbox=true") : List.of();
        var context = options.start(directory, settings);
        spec.commandLine().getOut().println("ready: http://localhost:" + options.port());
        ServerOptions.serveUntilStopped(context);
        return ServerCommands.GOOD;
    }
}
