package org.chengxin.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chengxin.client.FakeServer;
import picocli.CommandLine;

/** Runs the command in this JVM and keeps what it said. */
public record Command(int exit, String out, String err) {

    /** A program with commands. */
    @FunctionalInterface
    public interface Program {
        int run(PrintWriter out, PrintWriter err, String... arguments);
    }

    public static Command run(Object... arguments) {
        return of((out, err, texts) -> Chengxin.run(new CommandLine(new Chengxin()), out, err, texts), arguments);
    }

    /** Runs a command of another program. */
    public static Command of(Program program, Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] texts = new String[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            texts[i] = arguments[i].toString();
        }
        int exit = program.run(new PrintWriter(out, true), new PrintWriter(err, true), texts);
        return new Command(exit, out.toString(), err.toString());
    }

    static Command importing(Path mapping, Path folder, FakeServer server, Path rejects, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(
                "import",
                mapping,
                folder,
                "--server",
                server.url(),
                "--token",
                FakeServer.TOKEN,
                "--rejects",
                rejects,
                "--wait",
                "0"));
        arguments.addAll(List.of(more));
        return run(arguments.toArray());
    }

    /** The last line of stdout. */
    public String result() {
        return out.strip().substring(out.strip().lastIndexOf('\n') + 1);
    }

    public static String counts(int created, int duplicate, int rejected) {
        return "{\"read\":%d,\"created\":%d,\"duplicate\":%d,\"rejected\":%d}"
                .formatted(created + duplicate + rejected, created, duplicate, rejected);
    }

    /** The root of the repository, whose examples are tested. */
    public static Path repository() {
        Path here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("examples"))
                ? here
                : here.resolve("..").normalize();
    }

    /** The shared real data, which not every machine has: -Dchengxin.shared or ../shared/data beside the repository. */
    public static Optional<Path> shared(String name) {
        String stated = System.getProperty("chengxin.shared");
        Path data = stated == null ? repository().resolveSibling("shared").resolve("data") : Path.of(stated);
        return Optional.of(data.resolve(name)).filter(Files::isDirectory);
    }
}
