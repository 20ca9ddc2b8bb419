package org.chengxin.intake.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** The digests of a pack's files, its pages among them, as {@code sha256sum -c} reads them after two lines. */
final class Manifest {

    static final String NAME = "manifest";

    private Manifest() {}

    /** The text that the log signs: kind, origin, one line for each other file. */
    static String of(String origin, Map<String, byte[]> files) {
        StringBuilder text =
                new StringBuilder("chengxin pack v1\n").append(origin).append('\n');
        files.forEach((name, content) -> {
            if (!name.equals(NAME)) {
                text.append(digest(content)).append("  ").append(name).append('\n');
            }
        });
        return text.toString();
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
