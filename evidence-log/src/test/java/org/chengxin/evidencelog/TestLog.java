package org.chengxin.evidencelog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chengxin.evidencelog.file.FileOperations;

/** The two folders of a log under test and the entries that belong into it. */
public record TestLog(Path published, Path state) {
    public static TestLog in(Path directory) {
        return new TestLog(directory.resolve("published"), directory.resolve("state"));
    }

    public LogWriter open() throws IOException {
        return open(new DelegatingOperations());
    }

    public LogWriter open(FileOperations operations) throws IOException {
        return LogWriter.open(published, state, TestKeys.ORIGIN, List.of(TestKeys.LOG.verifier()), operations);
    }

    /** Fills a fresh log and publishes it at each of the sizes, in their order. */
    public TestLog filled(long... sizes) throws IOException {
        try (LogWriter writer = open()) {
            for (long size : sizes) {
                writer.append(writer.size(), entries(writer.size(), size));
                publish(writer);
            }
        }
        return this;
    }

    public static Publication publish(LogWriter writer) throws IOException {
        return writer.publish(TestKeys.SIGNERS, SigningGuard.NONE, Cosigner.NONE, TestKeys.alone());
    }

    public LogSource source() {
        return LogSource.directory(published);
    }

    public byte[] read(String path) throws IOException {
        return Files.readAllBytes(published.resolve(path));
    }

    public static byte[] entry(long index) {
        return ("entry " + index).getBytes(UTF_8);
    }

    /** Entries {@code from} to {@code to - 1}. */
    public static List<byte[]> entries(long from, long to) {
        List<byte[]> entries = new ArrayList<>();
        for (long index = from; index < to; index++) {
            entries.add(entry(index));
        }
        return entries;
    }
}
