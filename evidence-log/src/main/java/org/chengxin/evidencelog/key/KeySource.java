package org.chengxin.evidencelog.key;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.HexFormat;
import org.chengxin.evidencelog.file.DataDirectory;

/**
 * Where the bytes come from that scrypt turns into a key.
 *
 * @param name how messages call it
 * @param bytes the passphrase in UTF-8 (NFC, since keyboards differ in how they spell one character), or the file's
 */
record KeySource(String name, byte[] bytes) {

    private static final int SHORTEST = 16;
    private static final int LONGEST = 4_096;

    /** What must be there already. */
    static KeySource existing(DataDirectory directory, KeySettings settings) {
        if (settings.passphrase() != null) {
            return new KeySource(settings.toString(), passphrase(settings.passphrase()));
        }
        Path file = settings.file() == null ? KeySettings.beside(directory) : settings.file();
        if (!Files.exists(file)) {
            throw new KeyringException("the keys of " + directory.dataDir() + " are locked: give "
                    + "CHENGXIN_KEYS_PASSPHRASE or CHENGXIN_KEYS_FILE, or put the key file back at " + file
                    + "（密钥已加密：请给出口令或密钥文件）");
        }
        return new KeySource("the key file " + file, read(file));
    }

    /** What is taken for a new ring: a key file that is not there yet is made. */
    static KeySource orNew(DataDirectory directory, KeySettings settings) {
        Path file = settings.file() == null ? KeySettings.beside(directory) : settings.file();
        if (settings.passphrase() == null && file.startsWith(directory.dataDir())) {
            throw new KeyringException("the key file " + file + " lies inside the data directory, every copy of which"
                    + " would open everything（密钥文件不能放在数据目录内）");
        }
        if (settings.passphrase() == null && !Files.exists(file)) {
            make(file);
        }
        return existing(directory, settings);
    }

    private static byte[] passphrase(String passphrase) {
        return Normalizer.normalize(passphrase, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
    }

    private static void make(Path file) {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        try {
            DataDirectory.writeDurably(
                    file, (HexFormat.of().formatHex(random) + "\n").getBytes(StandardCharsets.US_ASCII));
        } catch (java.io.UncheckedIOException failure) {
            throw new KeyringException("cannot make the key file " + file
                    + ": set CHENGXIN_KEYS_FILE to another place, or CHENGXIN_KEYS_PASSPHRASE（无法写入密钥文件）");
        }
    }

    private static byte[] read(Path file) {
        try {
            long size = Files.size(file);
            if (size < SHORTEST || size > LONGEST) {
                throw new KeyringException("the key file " + file + " has " + size + " bytes, not " + SHORTEST + " to "
                        + LONGEST + "（密钥文件大小不对）");
            }
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new KeyringException("the key file " + file + " cannot be read（密钥文件无法读取）");
        }
    }

    /** Never the bytes. */
    @Override
    public String toString() {
        return name;
    }
}
