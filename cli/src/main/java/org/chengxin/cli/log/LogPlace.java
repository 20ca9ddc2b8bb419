package org.chengxin.cli.log;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.chengxin.evidencelog.LogSource;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.proof.TlogPolicy;
import org.chengxin.evidencelog.witness.HttpSource;
import org.chengxin.evidencelog.witness.Origins;

/** Location of a log as people say it: a directory, the address of a log, or that of a mirror of several. */
final class LogPlace {

    private static final int LONGEST = 1_000_000;

    private LogPlace() {}

    /** Trust policy of a file; one that is no policy says nothing about a log, so it is as good as unreadable. */
    static TlogPolicy policy(Path file) throws IOException {
        try {
            return TlogPolicy.parse(read(file));
        } catch (VerificationException malformed) {
            throw new IOException(file + ": " + malformed.getMessage());
        }
    }

    /** A policy or a note, of which the longest has a million bytes. */
    static byte[] read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new IOException(file + " is larger than " + LONGEST + " bytes（文件过大）");
            }
            return bytes;
        }
    }

    static LogSource source(String place, TlogPolicy policy) throws IOException {
        if (isAddress(place)) {
            return served(place, policy);
        }
        try {
            return LogSource.directory(published(Path.of(place)));
        } catch (InvalidPathException unusable) {
            throw new IOException("no such directory（没有这个目录）: " + place, unusable);
        }
    }

    static URI address(String place) throws IOException {
        try {
            if (isAddress(place) && URI.create(place).getHost() != null) {
                return URI.create(place);
            }
        } catch (IllegalArgumentException unusable) {
            // told below
        }
        throw new IOException("not an http address（不是 http 地址）: " + place);
    }

    /** The folder with the log's files; a server keeps it as {@code public} beside its writer's own. */
    static Path published(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            throw new IOException("no such directory（没有这个目录）: " + directory);
        }
        Path inside = directory.resolve("public");
        return Files.isDirectory(inside) ? inside : directory;
    }

    static boolean isAddress(String place) {
        return place.matches("https?://.*");
    }

    /** The log at the address itself, or else the policy's log below it, as a mirror keeps it. */
    private static LogSource served(String place, TlogPolicy policy) throws IOException {
        URI address = address(place);
        LogSource there = new HttpSource(address);
        try {
            there.fetch("checkpoint");
            return there;
        } catch (NoSuchFileException perhapsAMirror) {
            for (TlogPolicy.Log log : policy.logs()) {
                String prefix = place.endsWith("/") ? place : place + '/';
                LogSource below = new HttpSource(
                        URI.create(prefix + Origins.hash(log.key().name())));
                try {
                    below.fetch("checkpoint");
                    return below;
                } catch (NoSuchFileException another) {
                    // not this log of the policy
                }
            }
            return there;
        }
    }
}
