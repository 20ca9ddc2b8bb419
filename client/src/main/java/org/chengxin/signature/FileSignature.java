package org.chengxin.signature;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A signature that lies beside a file, {@code orders.csv.sig} beside {@code orders.csv}: over its name and its content, good once. Its
 * form is that of a signed request (RFC 9421), whose path is the name of the file.
 *
 * @param digest of the content, as {@link ContentDigest} writes it
 * @param input the field {@code Signature-Input}
 * @param signature the field {@code Signature}
 */
public record FileSignature(String digest, String input, String signature) {

    /** Of the name of the file that it lies in. */
    public static final String SUFFIX = ".sig";

    /** The components that are signed. */
    public static final List<String> COVERED = List.of("@path", "content-digest");

    private static final List<String> NAMES = List.of("Content-Digest", RequestSigner.INPUT, RequestSigner.SIGNATURE);

    /** Reads the content of such a file; empty if it is of another form. */
    public static Optional<FileSignature> read(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() != NAMES.size()) {
            return Optional.empty();
        }
        for (int line = 0; line < NAMES.size(); line++) {
            if (!lines.get(line).startsWith(NAMES.get(line) + ": ")) {
                return Optional.empty();
            }
        }
        return Optional.of(new FileSignature(value(lines.get(0)), value(lines.get(1)), value(lines.get(2))));
    }

    private static String value(String line) {
        return line.substring(line.indexOf(": ") + 2);
    }

    /** Three lines. */
    public String text() {
        return NAMES.get(0) + ": " + digest + "\n" + NAMES.get(1) + ": " + input + "\n" + NAMES.get(2) + ": "
                + signature + "\n";
    }

    /** The path for which the name of a file stands. */
    public static String path(String name) {
        return "/" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The value of a component that such a signature covers; null if there is none. */
    static @Nullable String value(String component, String name, String digest) {
        return switch (component) {
            case "@path" -> path(name);
            case "content-digest" -> digest;
            default -> null;
        };
    }
}
