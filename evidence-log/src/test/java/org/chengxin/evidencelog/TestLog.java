package org.chengxin.evidencelog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chengxin.evidencelog.file.FileOperations;

/** The two folders of a log under test and the entries that belong into it. */
record TestLog(Path published, Path state) {
    static TestLog in(Path directory) {
        return new TestLog(directory.resolve("published"), directory.resolve("state"));
    }

    LogWriter open() throws IOException {
        return open(new DelegatingOperations());
    }

    LogWriter open(FileOperations operations) throws IOException {
        return LogWriter.open(published, state, TestKeys.ORIGIN, List.of(TestKeys.LOG.verifier()), operations);
    }

    /** Fills a fresh log and publishes it at each of the sizes, in their order. */
    TestLog filled(long... sizes) throws IOException {
        try (LogWriter writer = open()) {
            for (long size : sizes) {
                writer.append(writer.size(), entries(writer.size(), size));
                publish(writer);
            }
        }
        return this;
    }

    static Publication publish(LogWriter writer) throws IOException {
        return writer.publish(TestKeys.SIGNERS, SigningGuard.NONE, Cosigner.NONE, TestKeys.alone());
    }

    LogSource source() {
        return LogSource.directory(published);
    }

    byte[] read(String path) throws IOException {
        return Files.readAllBytes(published.resolve(path));
    }

    static byte[] entry(long index) {
        return ("entry " + index).getBytes(UTF_8);
    }

    /** Entries {@code from} to {@code to - 1}. */
    static List<byte[]> entries(long from, long to) {
        List<byte[]> entries = new ArrayList<>();
        for (long index = from; index < to; index++) {
            entries.add(entry(index));
        }
        return entries;
    }
}
