package org.chengxin.matter.party;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import org.chengxin.evidence.Confidential;
import org.chengxin.evidencelog.merkle.Sha256;
import org.springframework.stereotype.Component;

/**
 * A stranger's secret: 80 bits without look-alike characters, stored as a hash. It is derived from the request by a keyed
 * function, so that a repeated request returns the same secret and nobody else can compute it.
 */
@Component
public class Receipts {

    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LETTERS = 16;

    private final Confidential confidential;

    Receipts(Confidential confidential) {
        this.confidential = confidential;
    }

    public String of(String key, byte[] digest) {
        byte[] keyed = Objects.requireNonNull(
                confidential.blindIndex("matter.receipt " + HexFormat.of().formatHex(digest) + " " + key));
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < LETTERS; index++) {
            text.append(index > 0 && index % 4 == 0 ? "-" : "").append(ALPHABET.charAt(keyed[index] & 31));
        }
        return text.toString();
    }

    /** Hash of letters and digits only, so that separators and case do not matter. */
    public static byte[] hash(String receipt) {
        String letters = receipt.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return Sha256.of(letters);
    }
}
