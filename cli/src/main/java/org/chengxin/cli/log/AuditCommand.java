package org.chengxin.cli.log;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.chengxin.cli.Chengxin;
import org.chengxin.cli.InputFile;
import org.chengxin.evidencelog.LogAudit;
import org.chengxin.evidencelog.merkle.Printable;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.note.Note;
import org.chengxin.evidencelog.proof.Checkpoint;
import org.chengxin.evidencelog.proof.TlogPolicy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code chengxin audit}: hashes every entry of a log again and compares it with every tile, root and older checkpoint. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "check a whole log（核查整个存证日志）",
        exitCodeListHeading = "%nExit codes（退出码）:%n",
        exitCodeList = {
            "0:everything is consistent and its times are in bounds（全部一致，时间在限度内）",
            "1:a finding: altered, incomplete, forked, malformed, unknown, stale or misdated（查出问题）",
            "2:usage（用法错误）",
            "3:unreadable or unreachable（无法读取或无法连接）"
        })
public final class AuditCommand implements Callable<Integer> {

    /** A server has its checkpoint cosigned anew every ten minutes, whether or not there are new entries. */
    private static final Duration SERVED_AGE = Duration.ofDays(1);

    @Parameters(paramLabel = "URL|DIR", description = "the log, or a mirror of it（日志或其镜像）")
    private String place = "";

    @Option(
            names = "--policy",
            converter = InputFile.class,
            required = true,
            paramLabel = "FILE",
            description = "whom you trust（信任策略）")
    private Path policy = Path.of("");

    @Option(
            names = "--old",
            converter = InputFile.class,
            paramLabel = "CHECKPOINT",
            description = "a checkpoint you kept; the log must extend it（以前留存的检查点，可多次）")
    private List<Path> old = new ArrayList<>();

    @Option(
            names = "--max-age",
            paramLabel = "SPAN",
            converter = Span.class,
            description = "how old the cosignatures of the quorum may be, such as 24h or 7d; of a URL 1d unless told"
                    + " otherwise, of a DIR any age（联署最多可有多旧；网址默认 1d，目录默认不限）")
    private @Nullable Duration maximumAge;

    @Option(
            names = "--max-future",
            paramLabel = "SPAN",
            converter = Span.class,
            defaultValue = "10m",
            description = "how far a cosignature may be ahead of this clock, 10m unless told otherwise"
                    + "（联署时间最多可晚于本机时间多少，默认 10m）")
    private Duration maximumFuture = Duration.ZERO;

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
            return tell(out, accepted, kept.size(), CosigningTimes.of(trusted, accepted, Instant.now()));
        });
    }

    private int tell(PrintWriter out, TlogPolicy.Accepted accepted, int kept, CosigningTimes times) {
        Optional<String> fault = fault(times);
        fault.ifPresent(out::println);
        out.printf(
                "%s: %d entries in %s, cosigned by %s%s（全部一致）%n",
                fault.isPresent() ? "apart from that consistent" : "consistent",
                accepted.checkpoint().size(),
                Printable.of(accepted.checkpoint().origin()),
                accepted.cosigned().isEmpty()
                        ? "nobody else"
                        : Printable.of(new TreeSet<>(accepted.cosigned().keySet()).toString()),
                kept == 0
                        ? ""
                        : kept == 1
                                ? ", extends the older checkpoint"
                                : ", extends all " + kept + " older checkpoints");
        times.print(out);
        return fault.isPresent() ? Chengxin.NEGATIVE : Chengxin.GOOD;
    }

    /** Fault in the times of a log whose every byte is right. */
    private Optional<String> fault(CosigningTimes times) {
        Optional<String> ahead = times.ahead(maximumFuture);
        if (ahead.isPresent()) {
            return Optional.of("misdated（时间不实）: " + Printable.of(ahead.get()) + " cosigned more than "
                    + Span.words(maximumFuture) + " ahead of this clock (--max-future)（联署时间晚于本机时间）");
        }
        Duration limit = maximumAge == null && LogPlace.isAddress(place) ? SERVED_AGE : maximumAge;
        if (limit == null) {
            return Optional.empty();
        }
        if (times.age().isEmpty()) {
            // somebody who asks for an age must not be told that all is well; by default a policy may have no witness
            return maximumAge == null
                    ? Optional.empty()
                    : Optional.of("unknown（无法确认）: --max-age needs a witness in the policy who says when"
                            + "（信任策略中没有说明时间的见证人）");
        }
        return times.age()
                .filter(age -> age.compareTo(limit) > 0)
                .map(age -> "stale（停止更新）: what the quorum cosigned last is " + Span.words(age) + " old, more than "
                        + Span.words(limit) + " (--max-age)（最近一次联署已过期）");
    }

    /** Checkpoint that somebody kept; it proves something only if one of the keys trusted today signed it. */
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
