package org.chengxin.rule.text;

import java.time.LocalDate;
import org.chengxin.evidencelog.merkle.Sha256;
import org.chengxin.shared.FactId;

/**
 * A version of a text.
 *
 * @param from first day in force
 * @param fact that sealed its digest
 * @param rule the text as it was read
 */
public record RuleText<T>(String name, int version, LocalDate from, String source, FactId fact, T rule) {

    /** SHA-256 of the text, hexadecimal. */
    public String digest() {
        return Sha256.hex(source);
    }
}
