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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * What the started servers of a build share, made once by the first test that needs it: a class data archive, which saves a
 * third of a start, and a data directory as a first start leaves it. The archive holds the libraries; in a whole build, which
 * names the {@code program.jar} that it has made, the program as well.
 */
final class PreparedServer {

    private static final Path FOLDER = Path.of("target", "prepared-server").toAbsolutePath();
    private static final Path CLASSES = Path.of("target", "classes").toAbsolutePath();
    private static final Path ARCHIVE = FOLDER.resolve("server.jsa");

    /** The classes once more, in a jar whose manifest does not bring the libraries a second time. */
    private static final Path PROGRAM = FOLDER.resolve("program.jar");

    private static final @Nullable String BUILT = System.getProperty("program.jar");
    private static final Path STAMP = FOLDER.resolve("stamp");
    private static final Path DATA = FOLDER.resolve("data");
    private static final Path KEY = FOLDER.resolve("data.key");
    private static final Path OUTPUT = FOLDER.resolve("output");

    private static boolean prepared;

    private PreparedServer() {}

    /** What is in the archive before folders of classes: only a class path that begins with the archive's can use it. */
    static String classPath() {
        Stream<String> folders =
                parts(false).filter(part -> BUILT == null || !Path.of(part).equals(CLASSES));
        return archived() + File.pathSeparator + joined(folders);
    }

    private static String archived() {
        return joined(Stream.concat(BUILT == null ? Stream.empty() : Stream.of(PROGRAM.toString()), parts(true)));
    }

    private static Stream<String> parts(boolean libraries) {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(part -> part.endsWith(".jar") == libraries);
    }

    private static String joined(Stream<String> parts) {
        return parts.collect(Collectors.joining(File.pathSeparator));
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
        for (Path old : List.of(ARCHIVE, KEY, PROGRAM)) {
            Files.deleteIfExists(old);
        }
        if (BUILT != null) {
            String jar = Path.of(java()).resolveSibling("jar").toString();
            run(List.of(jar, "--create", "--no-compress", "--file", PROGRAM.toString(), "-C", CLASSES.toString(), "."));
        }
        FileSystemUtils.deleteRecursively(DATA);
        Path classes = FOLDER.resolve("classes.txt");
        ServerProcess.trial(DATA, List.of("-Xshare:off", "-XX:DumpLoadedClassList=" + classes));
        Path chosen = FOLDER.resolve("chosen.txt");
        // dumping some lambdas crashes Java 17
        Files.write(
                chosen,
                Files.readAllLines(classes).stream()
                        .filter(line -> !line.startsWith("@lambda"))
                        .toList());
        run(List.of(
                java(),
                "-Xshare:dump",
                "-XX:SharedClassListFile=" + chosen,
                "-XX:SharedArchiveFile=" + ARCHIVE,
                "-cp",
                archived()));
    }

    /** Changes with a library, a migration or a built program. */
    private static String stamp() throws IOException {
        List<String> files = new ArrayList<>();
        Stream<String> jars = Stream.concat(Stream.ofNullable(BUILT), parts(true));
        for (String library : jars.toList()) {
            files.add(library + " " + Files.getLastModifiedTime(Path.of(library)));
        }
        try (Stream<Path> migrations = Files.walk(CLASSES.resolve("db"))) {
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
