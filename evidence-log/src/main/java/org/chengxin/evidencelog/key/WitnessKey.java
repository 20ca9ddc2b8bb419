package org.chengxin.evidencelog.key;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import org.chengxin.evidencelog.file.DataDirectory;
import org.chengxin.evidencelog.note.SignatureType;
import org.chengxin.evidencelog.note.SigningKey;

/** The cosignature key of a witness or mirror, in a key ring of its own folder; its name is kept with it. */
public final class WitnessKey {

    private static final String FILE = "witness.key";
    private static final String FOLDER = "keys";

    private WitnessKey() {}

    /**
     * Reads the key, or makes one in a folder without state.
     *
     * @throws IOException if the folder's key has another name, or state is there and its key is not
     * @throws IllegalArgumentException if the name is none that a key may have
     */
    public static SigningKey of(Path directory, String name, KeySettings settings) throws IOException {
        Keyring ring = Keyring.open(new DataDirectory(directory), settings);
        if (!ring.has(FILE)) {
            requireNoState(directory);
            SigningKey fresh = SigningKey.generate(name, SignatureType.COSIGNATURE_V1, new SecureRandom());
            ring.keep(FILE, content(name, fresh.secret()));
        }
        byte[] content = ring.secret(FILE);
        byte[] start = content(name, new byte[0]);
        if (content.length <= start.length || !Arrays.equals(start, Arrays.copyOf(content, start.length))) {
            String other = new String(content, StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
            throw new IOException(directory + " is of " + other + ", not of " + name
                    + ": start with that name, or a new witness in an empty folder（此目录属于另一个名称）");
        }
        return SigningKey.of(
                name, SignatureType.COSIGNATURE_V1, Arrays.copyOfRange(content, start.length, content.length));
    }

    /** A second key for what was cosigned under a first would break every policy that names it. */
    private static void requireNoState(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            if (files.anyMatch(each -> Files.isDirectory(each) && !FOLDER.equals(String.valueOf(each.getFileName())))) {
                throw new IOException("the state in " + directory + " is there, its key is not; restore it, or"
                        + " start a new witness in an empty folder（状态还在而密钥缺失：请恢复密钥，或换空目录新建）");
            }
        }
    }

    private static byte[] content(String name, byte[] secret) {
        byte[] line = (name + '\n').getBytes(StandardCharsets.UTF_8);
        byte[] content = Arrays.copyOf(line, line.length + secret.length);
        System.arraycopy(secret, 0, content, line.length, secret.length);
        return content;
    }
}
