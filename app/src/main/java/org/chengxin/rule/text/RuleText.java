package org.chengxin.rule.text;

import java.time.LocalDate;
import org.chengxin.evidencelog.merkle.Sha256;
import org.chengxin.shared.FactId;
import org.springframework.util.function.SingletonSupplier;

/**
 * A version of a text; it is shown and proved also where this edition can no longer read it.
 *
 * @param from first day in force
 * @param fact that sealed its digest
 * @param reading reads the text, once
 */
public record RuleText<T>(
        String name, int version, LocalDate from, String source, FactId fact, SingletonSupplier<T> reading) {

    /** SHA-256 of the text, hexadecimal. */
    public String digest() {
        return Sha256.hex(source);
    }

    /** The text as it is read; an unreadable one throws what its reader throws. */
    public T rule() {
        return reading.obtain();
    }
}
