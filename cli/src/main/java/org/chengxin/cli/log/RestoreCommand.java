package org.chengxin.cli.log;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.chengxin.cli.Chengxin;
import org.chengxin.cli.InputFile;
import org.chengxin.evidencelog.LogRestore;
import org.chengxin.evidencelog.proof.TlogPolicy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code chengxin restore}: puts lost and damaged files of a stopped server's log back from a mirror. */
@Command(name = "restore", mixinStandardHelpOptions = true, description = "restore lost files（从镜像恢复丢失的文件）")
public final class RestoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "LOGDIR", description = "the server's log directory, such as .data/log（日志目录）")
    private Path directory = Path.of("");

    @Option(names = "--from", required = true, paramLabel = "URL|DIR", description = "a mirror（镜像）")
    private String mirror = "";

    @Option(
            names = "--policy",
            converter = InputFile.class,
            required = true,
            paramLabel = "FILE",
            description = "whom you trust（信任策略）")
    private Path policy = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        return Findings.of(spec, out -> {
            TlogPolicy trusted = LogPlace.policy(policy);
            Path published = LogPlace.published(directory);
            Path state = published.resolveSibling("state");
            LogRestore.Restored restored = LogRestore.run(published, state, LogPlace.source(mirror, trusted), trusted);
            out.printf(
                    "restored: %d files fetched, %d were right, up to entry %d of %s."
                            + " Start the server now（已恢复，请启动服务）%n",
                    restored.fetched(),
                    restored.kept(),
                    restored.checkpoint().size(),
                    restored.checkpoint().origin());
            return Chengxin.GOOD;
        });
    }
}
