package org.chengxin.cli.log;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.chengxin.evidencelog.witness.Witness;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code chengxin witness}: cosigns the checkpoints of logs that keep extending what it saw before. */
@Command(name = "witness", mixinStandardHelpOptions = true, description = "run a witness（运行见证人）")
public final class WitnessCommand implements Callable<Integer> {

    @Mixin
    private WatchOptions options = new WatchOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        return Findings.of(
                spec,
                out -> options.run(out, (directory, key, logs) -> {
                    Witness witness = Witness.open(directory, key, Clock.systemUTC());
                    witness.trust(logs);
                    return witness;
                }));
    }
}
