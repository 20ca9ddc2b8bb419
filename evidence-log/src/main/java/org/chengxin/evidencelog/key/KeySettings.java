package org.chengxin.evidencelog.key;

import java.nio.file.Path;
import java.util.Map;
import org.chengxin.evidencelog.file.DataDirectory;
import org.jspecify.annotations.Nullable;

/**
 * What opens the key ring: a passphrase, or a key file; without either the key file that lies beside the data directory.
 *
 * @param passphrase environment {@code CHENGXIN_KEYS_PASSPHRASE}
 * @param file a file of 16 to 4,096 random bytes; environment {@code CHENGXIN_KEYS_FILE}
 */
public record KeySettings(
        @Nullable String passphrase, @Nullable Path file) {

    public KeySettings {
        passphrase = passphrase == null || passphrase.isEmpty() ? null : passphrase;
        file = file == null || file.toString().isEmpty()
                ? null
                : file.toAbsolutePath().normalize();
        if (passphrase != null && file != null) {
            throw new IllegalArgumentException(
                    "give chengxin.keys.passphrase or chengxin.keys.file, not both" + "（口令与密钥文件只能给一个）");
        }
    }

    /** As a command reads them. */
    public static KeySettings of(Map<String, String> environment) {
        String file = environment.get("CHENGXIN_KEYS_FILE");
        return new KeySettings(
                environment.get("CHENGXIN_KEYS_PASSPHRASE"), file == null || file.isEmpty() ? null : Path.of(file));
    }

    /** The key file of an installation that was told nothing: outside the data directory, so that no copy of that holds it. */
    static Path beside(DataDirectory directory) {
        Path data = directory.dataDir();
        return data.resolveSibling(data.getFileName() + ".key");
    }

    /** Never the passphrase. */
    @Override
    public String toString() {
        return passphrase != null ? "the passphrase（口令）" : "the key file（密钥文件）" + (file == null ? "" : " " + file);
    }
}
