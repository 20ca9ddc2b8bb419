package org.chengxin.intake.proof;

import java.util.Map;
import org.chengxin.evidencelog.merkle.Sha256;

/** The SHA-256 digests of all other files of a pack, readable by {@code sha256sum -c} after two header lines. */
final class Manifest {

    static final String NAME = "manifest";

    private Manifest() {}

    /** The text that the log signs: kind, origin, one line per file. */
    static String of(String origin, Map<String, byte[]> files) {
        StringBuilder text =
                new StringBuilder("chengxin pack v1\n").append(origin).append('\n');
        files.forEach((name, content) -> {
            if (!name.equals(NAME)) {
                text.append(Sha256.hex(content)).append("  ").append(name).append('\n');
            }
        });
        return text.toString();
    }
}
