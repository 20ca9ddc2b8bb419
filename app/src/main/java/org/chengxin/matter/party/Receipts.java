package org.chengxin.matter.party;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import org.chengxin.evidence.Confidential;
import org.chengxin.evidencelog.merkle.Sha256;
import org.springframework.stereotype.Component;

/**
 * A stranger's secret, 80 bits in letters and digits that are not taken for each other, kept as a hash. It follows from
 * the request by a keyed function, so that a repeated request shows the same and nobody else can work it out.
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

    /** Of the letters alone, so that it may be typed in any way. */
    public static byte[] hash(String receipt) {
        String letters = receipt.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return Sha256.of(letters);
    }
}
