package org.chengxin.cli.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chengxin.cli.Command;
import org.chengxin.evidencelog.Cosigner;
import org.chengxin.evidencelog.LogWriter;
import org.chengxin.evidencelog.Publication;
import org.chengxin.evidencelog.SigningGuard;
import org.chengxin.evidencelog.note.SignatureType;
import org.chengxin.evidencelog.note.SigningKey;
import org.chengxin.evidencelog.proof.TlogPolicy;

/** A log in a folder, as its operator has it: with the keys, and so with the power to try anything. */
final class DrillLog {

    static final String ORIGIN = "drill.example/log";

    private final Path folder;
    private final SigningKey key;

    DrillLog(Path folder, SigningKey key) {
        this.folder = folder;
        this.key = key;
    }

    DrillLog(Path folder) {
        this(folder, SigningKey.generate(ORIGIN, SignatureType.ED25519, new SecureRandom()));
    }

    SigningKey key() {
        return key;
    }

    Path folder() {
        return folder;
    }

    Path published() {
        return folder.resolve("public");
    }

    TlogPolicy policy() {
        return new TlogPolicy(List.of(new TlogPolicy.Log(key.verifier())), List.of(), List.of(), "none");
    }

    Path policyFile() throws IOException {
        return Files.writeString(folder.resolveSibling("policy"), policy().toString());
    }

    /** Appends and publishes; the exact entries, so that a forger can do the same with others. */
    Publication append(List<String> entries, Cosigner cosigner, TlogPolicy policy) throws IOException {
        try (LogWriter writer = LogWriter.open(published(), folder.resolve("state"), ORIGIN, List.of(key.verifier()))) {
            List<byte[]> bytes = new ArrayList<>();
            entries.forEach(entry -> bytes.add(entry.getBytes(UTF_8)));
            writer.append(writer.size(), bytes);
            return writer.publish(List.of(key), SigningGuard.NONE, cosigner, policy);
        }
    }

    DrillLog with(List<String> entries) throws IOException {
        append(entries, Cosigner.NONE, policy());
        return this;
    }

    static List<String> reviews(int from, int to) {
        List<String> entries = new ArrayList<>();
        for (int i = from; i < to; i++) {
            entries.add("review " + i);
        }
        return entries;
    }

    /** Keeps the checkpoint that is served now, as an auditor does. */
    Path keepCheckpoint(String name) throws IOException {
        return Files.copy(published().resolve("checkpoint"), folder.resolveSibling(name));
    }

    Command audit(Object... more) throws IOException {
        List<Object> arguments = new ArrayList<>(List.of("audit", folder, "--policy", policyFile()));
        arguments.addAll(List.of(more));
        return Command.run(arguments.toArray());
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
