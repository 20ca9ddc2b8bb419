package org.chengxin.cli.verify;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.chengxin.cli.Chengxin;
import org.chengxin.cli.InputFile;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.proof.TlogPolicy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code chengxin verify}: checks, without our server, that an entry is in the log and a record is in the entry. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "check a court pack or a proof offline（离线核验存证包或存证证明）",
            "It says: valid（有效）, redacted by entry N（已依法删除，见条目 N）, altered（已被改动） or unknown（无法确认）."
        },
        exitCodeListHeading = "%nExit codes（退出码）:%n",
        exitCodeList = {
            "0:valid, or redacted by entry N（有效，或已依法删除）",
            "1:altered or unknown（已被改动或无法确认）",
            "2:usage（用法错误）",
            "3:unreadable（无法读取）"
        })
public final class VerifyCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "PACK.zip|FILE.tlog-proof",
            converter = InputFile.class,
            description = "a court pack, or a proof with --entry（存证包；或证明文件，同时给出 --entry）")
    private Path evidence = Path.of("");

    @Option(
            names = "--entry",
            converter = InputFile.class,
            paramLabel = "FILE",
            description = "with a proof: the entry that holds the record, from /api/v1/records/ID/entry"
                    + "（随证明文件：记录所在的存证条目，取自 /api/v1/records/记录编号/entry）")
    private @Nullable Path entry;

    @Option(
            names = "--policy",
            converter = InputFile.class,
            required = true,
            paramLabel = "FILE",
            description = "whom you trust, from elsewhere than the pack（信任策略，不能取自存证包）")
    private Path policy = Path.of("");

    @Option(
            names = "--record",
            converter = InputFile.class,
            paramLabel = "FILE",
            description = "payload, salt and position, with a proof（记录文件，随证明文件）")
    private @Nullable Path record;

    @Option(
            names = "--tsa",
            converter = InputFile.class,
            paramLabel = "CERT.pem",
            description = "the time-stamp authority that you trust, or its issuer（您信任的时间戳机构的证书或其签发者的证书）")
    private @Nullable Path tsa;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        try {
            TlogPolicy trusted = policy(Limits.read(policy, Limits.POLICY));
            List<X509Certificate> authorities =
                    tsa == null ? List.of() : PackTimeStamp.certificates(Limits.read(tsa, Limits.TIME_STAMP));
            Presented presented = presented();
            Verdict verdict = Verification.of(presented, trusted);
            hint(presented, trusted);
            PackFiles files = files(verdict, presented, trusted);
            if (files != null && !files.fault().isEmpty()) {
                return end(Verdict.of(Finding.FILE_DIFFERS, files.fault()));
            }
            int exit = tell(verdict, presented, authorities);
            if (exit == Chengxin.GOOD) {
                tellRecordAndFiles(verdict, files, presented);
            }
            return exit;
        } catch (IOException unreadable) {
            err.println("unreadable（无法读取）: " + Verdict.plain(String.valueOf(unreadable.getMessage())));
        } catch (UnreadableException unreadable) {
            err.println("unreadable（无法读取）: " + unreadable.getMessage());
        }
        return Chengxin.UNREADABLE;
    }

    private Presented presented() throws IOException, UnreadableException {
        boolean pack = Pack.isPack(evidence);
        if (pack && (entry != null || record != null)) {
            throw new ParameterException(
                    spec.commandLine(), "a pack has its own entry and record（存证包自带条目和记录，不需要 --entry 和 --record）");
        }
        if (pack) {
            return Pack.read(evidence);
        }
        if (entry == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--entry is missing (from /api/v1/records/ID/entry), or this is no pack（缺少 --entry，或者这不是存证包）");
        }
        byte[] opened = record == null ? null : Limits.read(record, Limits.RECORD);
        return new Presented(
                Limits.read(evidence, Limits.PROOF), Limits.read(entry, Limits.ENTRY), opened, null, null, null, null);
    }

    private static TlogPolicy policy(byte[] file) throws UnreadableException {
        try {
            return TlogPolicy.parse(file);
        } catch (VerificationException malformed) {
            throw new UnreadableException(Verdict.plain(String.valueOf(malformed.getMessage())), "信任策略的格式不符");
        }
    }

    /** Verdict on a pack's files when its evidence is good; null without a pack or with other evidence. */
    private static @Nullable PackFiles files(Verdict verdict, Presented presented, TlogPolicy trusted) {
        Presented.Packed pack = presented.pack();
        Verdict.Inclusion inclusion = verdict.inclusion();
        if (pack == null || inclusion == null || verdict.finding().word().exit() != Chengxin.GOOD) {
            return null;
        }
        return PackFiles.of(pack.manifest(), pack.names(), pack.digests(), inclusion.origin(), trusted);
    }

    private int end(Verdict verdict) {
        spec.commandLine().getOut().println(verdict.line());
        return verdict.finding().word().exit();
    }

    private void tellRecordAndFiles(Verdict verdict, @Nullable PackFiles files, Presented presented) {
        PrintWriter out = spec.commandLine().getOut();
        if (verdict.named() != null) {
            out.println(verdict.named().line());
            if (verdict.named().withheld() != Verdict.Withheld.NONE) {
                out.println(verdict.named().withheld().line());
            }
        }
        if (files == null) {
            return;
        }
        if (!files.covered().isEmpty()) {
            out.println("files（文件）: as the log signed them（与日志签名的清单一致）: " + String.join(", ", files.covered()));
        }
        Set<String> unchecked = new TreeSet<>(files.unchecked());
        if (presented.timeStamp() != null) {
            unchecked.remove("timestamp.tsr");
        }
        if (!unchecked.isEmpty()) {
            out.println("not checked（未核对）: " + String.join(", ", unchecked) + ": " + files.why());
        }
    }

    /** The verdict, and for a good one also what the time stamp adds. */
    private int tell(Verdict verdict, Presented presented, List<X509Certificate> authorities) {
        PrintWriter out = spec.commandLine().getOut();
        byte[] response = presented.timeStamp();
        byte[] checkpoint = presented.checkpoint();
        if (verdict.finding().word().exit() != 0 || response == null || checkpoint == null) {
            out.println(verdict.line());
            if (!authorities.isEmpty() && response == null) {
                out.println("time stamp（时间戳）: none（没有）");
            }
            return verdict.finding().word().exit();
        }
        PackTimeStamp stamp = PackTimeStamp.check(response, checkpoint, authorities);
        if (stamp == null || !authorities.isEmpty() && !stamp.trusted()) {
            Finding finding = stamp == null ? Finding.TIME_STAMP_DIFFERS : Finding.TIME_STAMP_UNTRUSTED;
            out.println(Verdict.of(finding, stamp == null ? "" : stamp.signer()).line());
            return finding.word().exit();
        }
        out.println(verdict.line());
        out.printf(
                "time stamp（时间戳）: %s by %s, %s%n",
                stamp.at(),
                Verdict.plain(stamp.signer()),
                stamp.trusted()
                        ? "whom you trust（由您信任的机构签发）"
                        : "not checked against a certificate you trust（未按您信任的证书核对，可用 --tsa 指定）");
        return verdict.finding().word().exit();
    }

    private void hint(Presented presented, TlogPolicy trusted) {
        byte[] own = presented.policy();
        if (own != null && !isSame(own, trusted)) {
            spec.commandLine()
                    .getErr()
                    .println(
                            "hint（提示）: the pack's own policy is not the one you gave; yours counts（存证包自带的信任策略与您给出的不同，以您的为准）");
        }
    }

    private static boolean isSame(byte[] own, TlogPolicy trusted) {
        try {
            return TlogPolicy.parse(own).toString().equals(trusted.toString());
        } catch (VerificationException malformed) {
            return false;
        }
    }
}
