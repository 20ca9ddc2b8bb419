package org.chengxin.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.chengxin.shared.FactId;

/**
 * What has been sealed can be read by nobody but under the names that it was sealed with, so these never change: an example of
 * each type, byte for byte, lies in {@code sealed-forms.txt}. A new type or member is written with
 * {@code -Dsealed.write}; a change of one that is there needs another {@code "v"} and both readers.
 */
public final class SealedForms {

    private static final Path FILE = Path.of("src/test/resources/org/chengxin/evidence/sealed-forms.txt");

    /** Of facts whose makers number them themselves. */
    private static final String ID = "ID";

    private SealedForms() {}

    /** An id that is the same in every run. */
    public static FactId id(int number) {
        return new FactId(uuid(number));
    }

    public static UUID uuid(int number) {
        return new UUID(0x0192_0000_0000_7000L, 0x8000_0000_0000_0000L + number);
    }

    /** Compares a fact with its example. */
    public static void check(String example, Fact fact) {
        String text = text(fact.payload()).replace(fact.id().toString(), ID);
        Fact.Withheld withheld = fact.withheld();
        if (withheld != null) {
            text = text.replace(withheld.commitment(), "COMMITMENT") + " withheld "
                    + text(withheld.payload()).replace(fact.id().toString(), ID);
        }
        assertThat(text).contains("\"type\":\"" + fact.type() + "\"");
        if (Boolean.getBoolean("sealed.write")) {
            write(example, text);
        }
        assertThat(text).as("%s, which never changes", example).isEqualTo(all().get(example));
    }

    /** The examples by their names. */
    static Map<String, String> all() {
        Map<String, String> forms = new TreeMap<>();
        try {
            for (String line : Files.exists(FILE) ? Files.readAllLines(FILE) : List.<String>of()) {
                forms.put(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return forms;
    }

    private static synchronized void write(String example, String text) {
        Map<String, String> forms = all();
        forms.put(example, text);
        StringBuilder lines = new StringBuilder();
        forms.forEach(
                (name, form) -> lines.append(name).append(' ').append(form).append('\n'));
        try {
            Files.writeString(FILE, lines);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String text(byte[] payload) {
        return new String(Objects.requireNonNull(payload), StandardCharsets.UTF_8);
    }
}
