package org.chengxin.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.Callable;
import org.chengxin.evidencelog.SealedEntry;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.proof.TlogPolicy;
import org.chengxin.evidencelog.proof.TlogProof;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code chengxin verify}: checks, without our server, that an entry is in the log and a record is in the entry. */
@Command(name = "verify", mixinStandardHelpOptions = true, description = "check a proof offline（离线核验存证证明）")
final class VerifyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE.tlog-proof", description = "the proof（证明文件）")
    private Path proof = Path.of("");

    @Option(names = "--entry", required = true, paramLabel = "FILE", description = "the entry's bytes（存证条目）")
    private Path entry = Path.of("");

    @Option(names = "--policy", required = true, paramLabel = "FILE", description = "whom you trust（信任策略）")
    private Path policy = Path.of("");

    @Option(names = "--record", paramLabel = "FILE", description = "payload, salt and position（记录文件）")
    private @Nullable Path record;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try {
            byte[] bytes = Files.readAllBytes(entry);
            TlogProof parsed = TlogProof.parse(Files.readAllBytes(proof));
            var accepted = parsed.verify(bytes, TlogPolicy.parse(Files.readAllBytes(policy)));
            SealedEntry sealed = SealedEntry.parse(bytes);
            if (record != null && !opens(sealed, Files.readAllBytes(record))) {
                out.println("altered（已被改动）: the record is not what this entry seals（记录与存证不符）");
                return Chengxin.NEGATIVE;
            }
            out.printf(
                    "valid（有效）: entry %d of %d in %s, sealed %s, cosigned by %s%n",
                    parsed.index(),
                    accepted.checkpoint().size(),
                    accepted.checkpoint().origin(),
                    sealed.sealedAt(),
                    accepted.cosigned().isEmpty()
                            ? "nobody else"
                            : accepted.cosigned().keySet());
            return Chengxin.GOOD;
        } catch (VerificationException failed) {
            out.printf("%s: %s%n", word(failed.reason()), failed.getMessage());
            return Chengxin.NEGATIVE;
        } catch (IOException | IllegalArgumentException | JacksonException unreadable) {
            err.println("unreadable（无法读取）: " + unreadable.getMessage());
            return Chengxin.UNREADABLE;
        }
    }

    private static boolean opens(SealedEntry sealed, byte[] record) {
        JsonNode opening = JsonMapper.builder().build().readTree(record);
        if (!opening.path("salt").isString() || !opening.path("payload").isString()) {
            throw new IllegalArgumentException("the record file has no payload and salt（记录文件缺少内容或盐）");
        }
        byte[] salt = Base64.getDecoder().decode(opening.path("salt").asString(""));
        byte[] payload = Base64.getDecoder().decode(opening.path("payload").asString(""));
        int position = opening.path("position").asInt(-1);
        return salt.length == SealedEntry.LENGTH
                && position >= 0
                && position < sealed.commitments().size()
                && Arrays.equals(
                        SealedEntry.commitment(salt, payload),
                        sealed.commitments().get(position));
    }

    private static String word(VerificationException.Reason reason) {
        return switch (reason) {
            case UNKNOWN_KEY, WRONG_ORIGIN, QUORUM_NOT_MET -> "unknown（无法确认）";
            case MALFORMED -> "malformed（格式不符）";
            default -> "altered（已被改动）";
        };
    }
}
