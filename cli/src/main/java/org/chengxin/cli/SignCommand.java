package org.chengxin.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.chengxin.cli.source.InputException;
import org.chengxin.signature.ContentDigest;
import org.chengxin.signature.FileSignature;
import org.chengxin.signature.RequestSigner;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code chengxin sign}: signs files for a drop folder, each by a file beside it. */
@Command(
        name = "sign",
        description = {
            "为放入收件文件夹的文件签名，签名写入 FILE.sig；先放签名，后放文件",
            "(sign files for a drop folder, each into FILE.sig; put the signature there before the file)"
        },
        mixinStandardHelpOptions = true)
final class SignCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "要签名的文件（the files to sign）")
    private List<Path> files = List.of();

    @ArgGroup(exclusive = false, multiplicity = "1")
    private Signing signing = new Signing();

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        try {
            RequestSigner signer = signing.signer();
            for (Path file : files) {
                spec.commandLine().getOut().println(sign(signer, file));
            }
            return Chengxin.GOOD;
        } catch (InputException unfit) {
            err.println(unfit.getMessage());
        } catch (IOException e) {
            err.println("文件无法读写（a file cannot be read or written）: " + e);
        }
        return Chengxin.UNREADABLE;
    }

    private static Path sign(RequestSigner signer, Path file) throws IOException {
        String name = file.toAbsolutePath().getFileName().toString();
        String digest;
        try (InputStream content = Files.newInputStream(file)) {
            digest = ContentDigest.field(content);
        }
        Path beside = file.resolveSibling(name + FileSignature.SUFFIX);
        String text = signer.file(name, digest, Clock.systemUTC().instant()).text();
        return Files.writeString(beside, text, StandardCharsets.US_ASCII);
    }
}
