package org.chengxin.cli.verify;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.chengxin.certificate.Certificate;
import org.chengxin.certificate.Certificate.Finding;
import org.chengxin.cli.Chengxin;
import org.chengxin.cli.InputFile;
import org.chengxin.evidencelog.merkle.Printable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code chengxin certificate}: checks, without any server, what another city says of a firm. */
@Command(
        name = "certificate",
        mixinStandardHelpOptions = true,
        description = "check a certificate offline（离线核验信用证明）",
        exitCodeListHeading = "%nExit codes（退出码）:%n",
        exitCodeList = {"0:valid（有效）", "1:forged, expired or revoked（伪造、过期或者已失效）", "2:usage（用法错误）", "3:unreadable（无法读取）"
        })
public final class CertificateCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", converter = InputFile.class, description = "the certificate（信用证明，SD-JWT 文本）")
    private Path certificate = Path.of("");

    @Option(
            names = "--issuer",
            converter = InputFile.class,
            required = true,
            paramLabel = "FILE",
            description = "/.well-known/jwt-vc-issuer of the city that you trust, from itself（您信任的签发机关的公钥文件，须取自该机关）")
    private Path issuer = Path.of("");

    @Option(
            names = "--status",
            converter = InputFile.class,
            paramLabel = "FILE",
            description = "its status list, to see whether it was revoked（状态列表，用于核验是否已失效）")
    private @Nullable Path status;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try {
            Certificate read = Certificate.read(text(certificate), text(issuer));
            Finding finding = read.check(status == null ? null : text(status), Instant.now());
            out.println(finding.words());
            if (finding != Finding.VALID) {
                return Chengxin.NEGATIVE;
            }
            if (status == null) {
                err.println("not checked: whether it was revoked; give --status（未核验是否失效，请用 --status 给出状态列表）");
            }
            out.println(Printable.of(JSONObjectUtils.toJSONString(read.claims())));
            return Chengxin.GOOD;
        } catch (IOException unreadable) {
            err.println("unreadable（无法读取）: " + Verdict.plain(String.valueOf(unreadable.getMessage())));
        } catch (ParseException malformed) {
            err.println(
                    "unreadable（无法读取）: no certificate, metadata of an issuer or status list（不是信用证明、签发机关的公钥文件或者状态列表）");
        } catch (UnreadableException unreadable) {
            err.println("unreadable（无法读取）: " + unreadable.getMessage());
        }
        return Chengxin.UNREADABLE;
    }

    private static String text(Path file) throws IOException, UnreadableException {
        return new String(Limits.read(file, Limits.POLICY), StandardCharsets.UTF_8);
    }
}
