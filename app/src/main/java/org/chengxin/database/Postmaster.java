package org.chengxin.database;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * The processes of the embedded server, tracked by process id, so that they can be stopped when the data directory is gone,
 * and restarted with their old options when they died.
 */
final class Postmaster {

    private static final String PID_FILE = "postmaster.pid";
    private static final String DELETED = " (deleted)";
    private static final long STOP_SECONDS = 20;
    private static final long ORPHANS_SECONDS = 5;

    private final Path data;
    private final Path programs;
    private volatile ProcessHandle process;

    private Postmaster(Path data, Path programs, ProcessHandle process) {
        this.data = data;
        this.programs = programs;
        this.process = process;
    }

    /** The server that runs on this data directory now. */
    static Postmaster running(Path data) throws IOException {
        ProcessHandle process = ProcessHandle.of(pid(data)).orElseThrow(() -> new IOException("PostgreSQL has ended"));
        Path program = Path.of(process.info().command().orElseThrow(() -> new IOException("PostgreSQL has ended")));
        return new Postmaster(data, Objects.requireNonNull(program.getParent()), process);
    }

    static boolean hasPid(Path data) {
        return Files.exists(data.resolve(PID_FILE));
    }

    /** @throws IOException if the file is gone or holds no process id */
    static long pid(Path data) throws IOException {
        try {
            return Long.parseLong(
                    Files.readAllLines(data.resolve(PID_FILE)).get(0).trim());
        } catch (NumberFormatException | IndexOutOfBoundsException damaged) {
            throw new IOException(data.resolve(PID_FILE) + " holds no number", damaged);
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isRunning() {
        return runs(process);
    }

    /** Whether it is running; a zombie process stays listed but runs no program. */
    private static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    /** Restarts it with the same options and port, after removing what the dead process left. */
    void restart(ProcessBuilder.Redirect output) throws IOException, InterruptedException {
        if (isRecovering()) {
            return;
        }
        clear(data);
        List<String> command = new ArrayList<>(
                List.of(programs.resolve("pg_ctl").toString(), "restart", "-D", data.toString(), "-w", "-t", "60"));
        if (LinuxUtils.isUnshareAvailable()) {
            // PostgreSQL refuses to run as root
            command.addAll(0, List.of("unshare", "-U"));
        }
        Process start = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        if (!start.waitFor(90, TimeUnit.SECONDS) || start.exitValue() != 0) {
            throw new IOException("PostgreSQL did not start again");
        }
        process = running(data).process;
    }

    /** Whether a server from an earlier restart runs, perhaps still replaying its WAL; it is kept, however long that takes. */
    private boolean isRecovering() {
        try {
            ProcessHandle started = running(data).process;
            boolean itself = started.info().command().orElse("").startsWith(programs + "/") && runs(started);
            if (itself) {
                process = started;
            }
            return itself;
        } catch (IOException none) {
            return false;
        }
    }

    /** PostgreSQL's fast shutdown, then a kill; neither needs the data directory. */
    void stop() {
        stop(process);
        try {
            awaitNoOther(data);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }

    static void stop(ProcessHandle process) {
        try {
            // Java can only send SIGTERM, which waits for clients
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor(5, TimeUnit.SECONDS);
            if (!within(STOP_SECONDS, () -> !runs(process))) {
                process.destroyForcibly();
            }
        } catch (IOException noSuchCommand) {
            process.destroyForcibly();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }

    /** Removes the processes of a dead server that the next one could conflict with, and its lock file. */
    static void clear(Path data) throws IOException, InterruptedException {
        awaitNoOther(data);
        Files.deleteIfExists(data.resolve(PID_FILE));
    }

    /** Waits for the sessions of a dead server, which end by themselves unless they are executing; then kills the rest. */
    private static void awaitNoOther(Path data) throws InterruptedException {
        if (!within(ORPHANS_SECONDS, () -> processes(data).isEmpty())) {
            processes(data).forEach(ProcessHandle::destroyForcibly);
            within(ORPHANS_SECONDS, () -> processes(data).isEmpty());
        }
    }

    /**
     * The server's processes, backends included, by their working directory: a backend's command line does not name the data
     * directory, and the programs may serve another one too.
     */
    static List<ProcessHandle> processes(Path data) {
        String directory = real(data);
        return ProcessHandle.allProcesses()
                .filter(each -> workingDirectory(each.pid()).equals(directory))
                .filter(each -> each.info().command().orElse("").endsWith("/postgres"))
                .toList();
    }

    private static String real(Path data) {
        try {
            return data.toRealPath().toString();
        } catch (IOException gone) {
            return data.toAbsolutePath().normalize().toString();
        }
    }

    /** As the kernel of Linux tells it; empty for a process that has ended or belongs to somebody else. */
    private static String workingDirectory(long pid) {
        try {
            String directory = Files.readSymbolicLink(Path.of("/proc", Long.toString(pid), "cwd"))
                    .toString();
            return directory.endsWith(DELETED)
                    ? directory.substring(0, directory.length() - DELETED.length())
                    : directory;
        } catch (IOException | UnsupportedOperationException unreadable) {
            return "";
        }
    }

    private static boolean within(long seconds, BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return true;
    }
}
