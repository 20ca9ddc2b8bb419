package org.chengxin;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * What the started servers of a build share, made once by the first test that needs it: a class data archive of the libraries,
 * which saves a quarter of a start, and a data directory as a first start leaves it.
 */
final class PreparedServer {

    private static final Path FOLDER = Path.of("target", "prepared-server").toAbsolutePath();
    private static final Path ARCHIVE = FOLDER.resolve("libraries.jsa");
    private static final Path STAMP = FOLDER.resolve("stamp");
    private static final Path DATA = FOLDER.resolve("data");
    private static final Path KEY = FOLDER.resolve("data.key");
    private static final Path OUTPUT = FOLDER.resolve("output");

    private static boolean prepared;

    private PreparedServer() {}

    /** Libraries before folders of classes: only a class path that begins with the archive's can use it. */
    static String classPath() {
        return joined(parts(true)) + File.pathSeparator + joined(parts(false));
    }

    private static List<String> parts(boolean libraries) {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(part -> part.endsWith(".jar") == libraries)
                .toList();
    }

    private static String joined(List<String> parts) {
        return String.join(File.pathSeparator, parts);
    }

    /** Options of the JVM for the {@link #classPath}. */
    static List<String> options() throws IOException {
        prepare();
        return Files.exists(ARCHIVE) ? List.of("-XX:SharedArchiveFile=" + ARCHIVE) : List.of();
    }

    /** Copies the data directory and its key file. */
    static void copyTo(Path directory) throws IOException {
        prepare();
        Files.createDirectories(directory.getParent());
        run(List.of("cp", "-a", DATA.toString(), directory.toString()));
        run(List.of(
                "cp",
                "-a",
                KEY.toString(),
                directory.resolveSibling(directory.getFileName() + ".key").toString()));
    }

    /** The processes of a build that run tests wait for the one that prepares. */
    private static synchronized void prepare() throws IOException {
        if (prepared) {
            return;
        }
        Files.createDirectories(FOLDER);
        try (FileChannel channel =
                        FileChannel.open(FOLDER.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            String stamp = stamp();
            if (Files.notExists(STAMP) || !Files.readString(STAMP).equals(stamp)) {
                make();
                Files.writeString(STAMP, stamp);
            }
            prepared = lock.isValid();
        }
    }

    private static void make() throws IOException {
        for (Path old : List.of(ARCHIVE, KEY)) {
            Files.deleteIfExists(old);
        }
        FileSystemUtils.deleteRecursively(DATA);
        Path classes = FOLDER.resolve("classes.txt");
        ServerProcess.trial(DATA, List.of("-Xshare:off", "-XX:DumpLoadedClassList=" + classes));
        Path libraries = FOLDER.resolve("libraries.txt");
        // dumping some lambdas crashes Java 17
        Files.write(
                libraries,
                Files.readAllLines(classes).stream()
                        .filter(line -> !line.startsWith("@lambda"))
                        .toList());
        run(List.of(
                java(),
                "-Xshare:dump",
                "-XX:SharedClassListFile=" + libraries,
                "-XX:SharedArchiveFile=" + ARCHIVE,
                "-cp",
                joined(parts(true))));
    }

    /** Changes with a library or a migration. */
    private static String stamp() throws IOException {
        List<String> files = new ArrayList<>();
        for (String library : parts(true)) {
            files.add(library + " " + Files.getLastModifiedTime(Path.of(library)));
        }
        try (Stream<Path> migrations = Files.walk(Path.of("target", "classes", "db"))) {
            for (Path file : migrations.sorted().toList()) {
                files.add(file + " " + Files.getLastModifiedTime(file));
            }
        }
        return String.join("\n", files);
    }

    static String java() {
        return ProcessHandle.current().info().command().orElse("java");
    }

    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(OUTPUT.toFile()))
                .start();
        try {
            if (!process.waitFor(Duration.ofMinutes(3).toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException(command.get(0) + " failed, see " + OUTPUT);
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IOException(interruption);
        }
    }
}
