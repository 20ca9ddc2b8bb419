package org.chengxin.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.chengxin.account.SecondFactors;
import org.chengxin.evidencelog.file.DataDirectory;
import org.chengxin.simulation.DemoAccess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code chengxin demo codes}: in place of the authenticator apps that the demo's administrators do not have. */
@Command(
        name = "codes",
        mixinStandardHelpOptions = true,
        description = "the codes that the administrators of a demo sign in with now（演示管理员当前的动态口令）")
final class DemoCodesCommand implements Callable<Integer> {

    private final Clock clock;

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            defaultValue = ".data/demo",
            description = "data directory of the demo（演示的数据目录）")
    private Path dataDir = Path.of(".data/demo");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    DemoCodesCommand() {
        this(Clock.systemUTC());
    }

    DemoCodesCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        DataDirectory data = new DataDirectory(dataDir);
        if (!data.has(DemoCommand.ACCESS)) {
            spec.commandLine().getErr().println("chengxin: no demo in " + dataDir + "（此目录没有演示数据）");
            return ServerCommands.UNREADABLE;
        }
        DemoAccess access = JsonMapper.builder().build().readValue(data.read(DemoCommand.ACCESS), DemoAccess.class);
        for (DemoAccess.Account account : access.accounts()) {
            String secret = account.secondFactor();
            if (secret != null) {
                String code = SecondFactors.code(secret, clock.instant());
                spec.commandLine().getOut().println(account.name() + " " + code);
            }
        }
        return ServerCommands.GOOD;
    }
}
