package org.chengxin.evidence;

import java.util.Base64;
import org.chengxin.evidencelog.SealedEntry;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;

/**
 * A fact to be sealed.
 *
 * @param id its identifier, also inside the payload
 * @param type a singular word of the glossary, also inside the payload
 * @param payload canonical JSON (RFC 8785), UTF-8, with the version of its form; of a report {@code "v":1} is the whole,
 *     {@code "v":2} the publishable part
 * @param withheld the withheld part of a fact sealed in two parts; otherwise absent
 */
public record Fact(
        FactId id, String type, byte[] payload, @Nullable Withheld withheld) {

    /** A fact sealed in one part. */
    public Fact(FactId id, String type, byte[] payload) {
        this(id, type, payload, null);
    }

    /**
     * 不公开部分: the part of a fact that is sealed and not published. The publishable part 可公开部分 holds its commitment, which
     * reveals nothing about it; a reader who gets this part can check that both were sealed together.
     *
     * @param salt its own, since the salt of the publishable part is public
     * @param payload canonical JSON with {@code "v":2}
     */
    public record Withheld(byte[] salt, byte[] payload) {

        public static Withheld of(byte[] payload) {
            return new Withheld(SealedEntry.newSalt(), payload);
        }

        /** The value of the member {@code withheld} of the publishable part. */
        public String commitment() {
            return Base64.getEncoder().encodeToString(SealedEntry.commitment(salt, payload));
        }
    }
}
