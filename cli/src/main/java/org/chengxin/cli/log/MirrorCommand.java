package org.chengxin.cli.log;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.chengxin.evidencelog.LogSource;
import org.chengxin.evidencelog.witness.HttpSource;
import org.chengxin.evidencelog.witness.Mirror;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code chengxin mirror}: keeps a verified copy of a whole log, serves it, and cosigns what it has stored. */
@Command(name = "mirror", mixinStandardHelpOptions = true, description = "run a mirror（运行镜像）")
public final class MirrorCommand implements Callable<Integer> {

    @Parameters(paramLabel = "URL", description = "the log's own address（日志地址）")
    private String place = "";

    @Mixin
    private WatchOptions options = new WatchOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        return Findings.of(spec, out -> {
            LogSource source = new HttpSource(LogPlace.address(place));
            return options.run(out, (directory, key, logs) -> {
                Mirror mirror = Mirror.open(directory, key, Clock.systemUTC());
                mirror.follow(logs, source);
                return mirror;
            });
        });
    }
}
