package org.chengxin.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What processes use, as Linux tells it in /proc: processor time is the one figure that a busy machine cannot spoil. */
public final class Usage {

    /** Linux counts processor time in hundredths of a second for every program. */
    private static final double TICKS = 100;

    private Usage() {}

    /** Processor seconds of a process, and of its children that have ended. */
    public static double seconds(long pid) throws IOException {
        List<String> stat = stat(pid);
        return stat.isEmpty() ? 0 : (ticks(stat, 13) + ticks(stat, 14)) / TICKS + secondsOfEnded(pid);
    }

    /** Processor seconds of the children of a process that have ended. */
    public static double secondsOfEnded(long pid) throws IOException {
        List<String> stat = stat(pid);
        return stat.isEmpty() ? 0 : (ticks(stat, 15) + ticks(stat, 16)) / TICKS;
    }

    /** Processor seconds of a process and of all below it, ended or not. */
    public static double secondsOfTree(long pid) throws IOException {
        double seconds = 0;
        for (long each : tree(pid)) {
            seconds += seconds(each);
        }
        return seconds;
    }

    /** Resident MiB of a process. */
    static long resident(long pid) throws IOException {
        return kibibytes(Path.of("/proc", Long.toString(pid), "status"), "VmRSS:") / 1024;
    }

    /** MiB of a process and of all below it, in which memory that several share counts once in all. */
    static long proportionalOfTree(long pid) throws IOException {
        long kibibytes = 0;
        for (long each : tree(pid)) {
            kibibytes += kibibytes(Path.of("/proc", Long.toString(each), "smaps_rollup"), "Pss:");
        }
        return kibibytes / 1024;
    }

    private static List<Long> tree(long pid) {
        ProcessHandle root = ProcessHandle.of(pid).orElseThrow();
        return Stream.concat(Stream.of(root), root.descendants())
                .map(ProcessHandle::pid)
                .toList();
    }

    private static long kibibytes(Path file, String name) throws IOException {
        try {
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith(name)) {
                    return Long.parseLong(line.replaceAll("[^0-9]", ""));
                }
            }
        } catch (NoSuchFileException ended) {
            return 0;
        }
        return 0;
    }

    /** The fields of /proc/PID/stat; the second, a name in brackets, may hold blanks. */
    private static List<String> stat(long pid) throws IOException {
        try {
            String line = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return List.of(("0 0" + line.substring(line.lastIndexOf(')') + 1)).split(" "));
        } catch (NoSuchFileException ended) {
            return List.of();
        }
    }

    private static double ticks(List<String> stat, int field) {
        return Double.parseDouble(stat.get(field));
    }
}
