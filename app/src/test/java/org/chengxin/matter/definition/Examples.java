package org.chengxin.matter.definition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The definition that the tests of this package read. */
public final class Examples {

    private Examples() {}

    public static String complaint() {
        try (InputStream file = Examples.class.getResourceAsStream("complaint.yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The example with one piece of its text replaced, which must be there. */
    public static String complaintWith(String piece, String other) {
        String text = complaint();
        if (!text.contains(piece)) {
            throw new IllegalArgumentException("not in the example: " + piece);
        }
        return text.replace(piece, other);
    }
}
