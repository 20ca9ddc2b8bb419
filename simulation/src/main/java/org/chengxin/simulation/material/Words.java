package org.chengxin.simulation.material;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The word lists beside this module: entries separated by white space, fields of an entry by a bar. */
public final class Words {

    private Words() {}

    /** The entries of one list, in the order of its file. */
    public static List<String> list(String name) {
        return List.of(text(name).strip().split("\\s+"));
    }

    /** The entries of one table, each split into its fields. */
    public static List<List<String>> table(String name) {
        return list(name).stream().map(Words::fields).toList();
    }

    private static List<String> fields(String entry) {
        return Arrays.asList(entry.split("\\|", -1));
    }

    private static String text(String name) {
        try (InputStream file = Words.class.getResourceAsStream("/org/chengxin/simulation/" + name + ".txt")) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the word list " + name, e);
        }
    }
}
