package org.chengxin.rule.text;

import java.time.LocalDate;
import org.chengxin.evidence.Fact;
import org.chengxin.shared.FactId;

/**
 * A kind of texts.
 *
 * @param word of the proposals of its versions
 * @param table of its owner's schema, with {@code fact}, {@code version}, {@code digest}, {@code source}, {@code effective_from} and
 *     {@code seal}
 * @param key column of the name
 */
public record TextKind<T>(String word, String table, String key, Sealed sealed, Reader<T> reader) {

    /** Makes the fact of a version. */
    public interface Sealed {

        /** @param digest SHA-256 of the text, hexadecimal */
        Fact fact(FactId id, String name, int version, String digest, LocalDate from);
    }

    /** Reads the text of a version that was accepted. */
    public interface Reader<T> {

        T read(String name, int version, LocalDate from, String source);
    }

    /**
     * A file that comes with the program.
     *
     * @param from the day that it names
     */
    public record Shipped(String name, String source, LocalDate from) {}
}
