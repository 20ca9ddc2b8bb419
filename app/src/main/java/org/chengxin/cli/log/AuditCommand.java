package org.chengxin.cli.log;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.chengxin.cli.Chengxin;
import org.chengxin.evidencelog.LogAudit;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.note.Note;
import org.chengxin.evidencelog.proof.Checkpoint;
import org.chengxin.evidencelog.proof.TlogPolicy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code chengxin audit}: hashes every entry of a log again and compares it with every tile, root and older checkpoint. */
@Command(name = "audit", mixinStandardHelpOptions = true, description = "check a whole log（核查整个存证日志）")
public final class AuditCommand implements Callable<Integer> {

    @Parameters(paramLabel = "URL|DIR", description = "the log, or a mirror of it（日志或其镜像）")
    private String place = "";

    @Option(names = "--policy", required = true, paramLabel = "FILE", description = "whom you trust（信任策略）")
    private Path policy = Path.of("");

    @Option(
            names = "--old",
            paramLabel = "CHECKPOINT",
            description = "a checkpoint you kept; the log must extend it（以前留存的检查点，可多次）")
    private List<Path> old = new ArrayList<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        return Findings.of(spec, out -> {
            TlogPolicy trusted = LogPlace.policy(policy);
            List<Checkpoint> kept = new ArrayList<>();
            for (Path file : old) {
                kept.add(checkpoint(file, trusted));
            }
            TlogPolicy.Accepted accepted = LogAudit.run(LogPlace.source(place, trusted), trusted, kept);
            out.printf(
                    "consistent: %d entries in %s, cosigned by %s%s（全部一致）%n",
                    accepted.checkpoint().size(),
                    accepted.checkpoint().origin(),
                    accepted.cosigned().isEmpty()
                            ? "nobody else"
                            : new TreeSet<>(accepted.cosigned().keySet()),
                    kept.isEmpty()
                            ? ""
                            : kept.size() == 1
                                    ? ", extends the older checkpoint"
                                    : ", extends all " + kept.size() + " older checkpoints");
            return Chengxin.GOOD;
        });
    }

    /** What somebody kept proves something only if one of the keys trusted today signed it. */
    private static Checkpoint checkpoint(Path file, TlogPolicy trusted) throws IOException, VerificationException {
        try {
            Note note = Note.parse(LogPlace.read(file));
            note.verify(trusted.keys());
            return Checkpoint.parse(note.text());
        } catch (VerificationException fault) {
            throw new VerificationException(fault.reason(), file + ": " + fault.getMessage());
        }
    }
}
