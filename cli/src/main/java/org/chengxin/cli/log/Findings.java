package org.chengxin.cli.log;

import java.io.IOException;
import java.io.PrintWriter;
import org.chengxin.cli.Chengxin;
import org.chengxin.evidencelog.key.KeyringException;
import org.chengxin.evidencelog.merkle.Printable;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.merkle.VerificationException.Reason;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Exit codes of the log's commands: a finding on stdout with exit code 1, what could not be read on stderr with 3. */
final class Findings {

    private static final int LONGEST = 900;

    private Findings() {}

    /** A check with its own good end. */
    @FunctionalInterface
    interface Check {
        int run(PrintWriter out) throws IOException, VerificationException, InterruptedException;
    }

    static int of(CommandSpec spec, Check check) throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        try {
            return check.run(out);
        } catch (VerificationException failed) {
            out.printf("%s: %s%n", word(failed.reason()), shown(failed.getMessage()));
            return Chengxin.NEGATIVE;
        } catch (KeyringException locked) {
            spec.commandLine().getErr().println("unreadable（无法读取）: " + shown(locked.getMessage()));
            return Chengxin.UNREADABLE;
        } catch (IOException unreadable) {
            String why = unreadable.getMessage();
            boolean bare = unreadable instanceof java.nio.file.FileSystemException;
            spec.commandLine()
                    .getErr()
                    .println("unreadable（无法读取）: "
                            + shown(bare ? unreadable.getClass().getSimpleName() + " " + why : why));
            return Chengxin.UNREADABLE;
        }
    }

    /** Names of files, addresses and lines come from whoever made the log. */
    private static String shown(@Nullable String message) {
        String plain = Printable.of(String.valueOf(message));
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
    }

    private static String word(Reason reason) {
        return switch (reason) {
            case UNKNOWN_KEY, WRONG_ORIGIN, QUORUM_NOT_MET -> "unknown（无法确认）";
            case MALFORMED -> "malformed（格式不符）";
            case MISSING -> "incomplete（缺少文件）";
            case INCONSISTENT -> "forked（历史不一）";
            default -> "altered（已被改动）";
        };
    }
}
