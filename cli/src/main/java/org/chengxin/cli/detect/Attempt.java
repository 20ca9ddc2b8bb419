package org.chengxin.cli.detect;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import org.chengxin.cli.Chengxin;
import org.chengxin.detection.table.BadLines;
import org.chengxin.detection.table.BadLines.TooManyBadLines;
import org.chengxin.detection.table.Header;
import org.chengxin.detection.table.TooLarge;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Exit codes of the commands: 0 whether or not anything is found, for what is found stands in the files, and 3 where the input could not
 * be read, too much of it was bad, or the heap was too small. 1 is not used.
 */
final class Attempt {

    private Attempt() {}

    /** The work of a command. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    static int run(CommandSpec spec, Work work) {
        PrintWriter err = spec.commandLine().getErr();
        try {
            work.run();
            return Chengxin.GOOD;
        } catch (TooManyBadLines bad) {
            err.println("too many bad lines（坏行过多）: " + bad.getMessage());
        } catch (Inputs.TooManyBad bad) {
            err.println("too many bad lines（坏行过多）: " + bad.getMessage());
        } catch (TooLarge large) {
            err.println(tooLittleHeap(large.needed()));
        } catch (Header.MissingColumn missing) {
            err.println("unreadable（无法读取）: " + missing.getMessage());
        } catch (UncheckedIOException unreadable) {
            err.println("unreadable（无法读取）: " + String.valueOf(unreadable.getMessage()));
        } catch (IOException unreadable) {
            err.println("unreadable（无法读取）: " + why(unreadable));
        } catch (OutOfMemoryError full) {
            err.println(tooLittleHeap(2 * Runtime.getRuntime().maxMemory()));
        }
        return Chengxin.UNREADABLE;
    }

    /** Of the heap that Java is given collectors keep up to an eighth for themselves. */
    private static String tooLittleHeap(long needed) {
        long given = needed + needed / 7;
        return "too little heap（堆内存不足）: %d MiB do not do; set CHENGXIN_HEAP=%dm（请设置后重试）, or use the models on Spark"
                .formatted(Runtime.getRuntime().maxMemory() >> 20, (given + (1 << 20) - 1) >> 20);
    }

    private static String why(IOException unreadable) {
        String message = String.valueOf(unreadable.getMessage());
        return unreadable instanceof FileSystemException
                ? unreadable.getClass().getSimpleName() + " " + message
                : message;
    }

    /** Says that a model is read in the place of learning, whatever there may be to learn from. */
    static void told(CommandSpec spec, ModelFile file) {
        spec.commandLine().getErr().println(file.path().getFileName() + " is used, nothing is learnt（使用已有模型，不再学习）");
    }

    /** Says which lines were passed over; never what stood in them. */
    static void tell(PrintWriter err, Path file, BadLines bad) {
        if (bad.count() == 0) {
            return;
        }
        List<String> first = bad.first();
        err.printf("%s: skipped %d bad lines（跳过坏行）%n", file.getFileName(), bad.count());
        first.forEach(line -> err.println("  " + line));
        if (bad.count() > first.size()) {
            err.println("  …");
        }
    }
}
