package org.chengxin.evidencelog.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import org.chengxin.evidencelog.DamagedLogException;
import org.chengxin.evidencelog.note.SignatureType;
import org.chengxin.evidencelog.note.SigningKey;

/** The secret of a witness in a file of its owner's alone (mode 600): its name and 32 bytes in base64, a line each. */
public final class KeyFile {
    private final Path file;

    public KeyFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    public boolean exists() {
        return Files.exists(file);
    }

    /**
     * Reads the cosignature key.
     *
     * @throws DamagedLogException if the file holds no key, or that of another name
     */
    public SigningKey read(String name) throws IOException {
        String[] lines = new String(opened(Files.readAllBytes(file)), UTF_8).split("\n", -1);
        if (lines.length != 3 || !lines[2].isEmpty()) {
            throw new DamagedLogException(file + " holds no witness key. Restore it from a backup.");
        }
        if (!lines[0].equals(name)) {
            throw new DamagedLogException(file + " is the key of " + lines[0] + ", not of " + name
                    + ". Start with that name, or a new witness in an empty folder.");
        }
        try {
            return SigningKey.of(
                    name, SignatureType.COSIGNATURE_V1, Base64.getDecoder().decode(lines[1]));
        } catch (IllegalArgumentException noSecret) {
            throw new DamagedLogException(file + " holds no witness key. Restore it from a backup.");
        }
    }

    /** Makes a new key; it is on the disk when this returns. Refuses to replace one. */
    public SigningKey generate(String name, SecureRandom random) throws IOException {
        if (exists()) {
            throw new IOException(file + " already holds a key");
        }
        SigningKey key = SigningKey.generate(name, SignatureType.COSIGNATURE_V1, random);
        String content = name + '\n' + Base64.getEncoder().encodeToString(key.secret()) + '\n';
        Path folder = Files.createDirectories(file.resolveSibling("."))
                .toAbsolutePath()
                .normalize();
        Path unfinished = file.resolveSibling(file.getFileName() + ".tmp");
        Files.deleteIfExists(unfinished);
        try (FileChannel channel = FileChannel.open(
                unfinished,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            ByteBuffer bytes = ByteBuffer.wrap(closed(content.getBytes(UTF_8)));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
        return key;
    }

    /** What goes to the disk for these bytes; encryption at rest belongs here and in {@link #opened}. */
    private static byte[] closed(byte[] plain) {
        return Arrays.copyOf(plain, plain.length);
    }

    private static byte[] opened(byte[] stored) {
        return Arrays.copyOf(stored, stored.length);
    }
}
