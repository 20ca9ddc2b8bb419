package org.chengxin.client;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The signed promise for one batch (docs/formats/reports.md), checked without the server.
 *
 * @param sha256 of the batch as it was received, in hex
 * @param kept how many of its items are stored, now or before
 */
public record Receipt(String log, String id, String reporter, String sha256, int items, int kept, Instant received) {

    private static final String FIRST = "chengxin receipt v1";
    private static final byte ED25519 = 1;
    private static final int KEY_ID = 4;

    /** What stands before the 32 bytes of an Ed25519 key in its X.509 form (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    /**
     * Checks the signature of a receipt.
     *
     * @param note as the server gave it
     * @param keys the log's keys, one vkey a line, as {@code /log/keys} has them; from somewhere else than the receipt
     * @return the receipt; empty if none of the keys has signed it, or it is none
     */
    public static Optional<Receipt> verify(String note, String keys) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0) {
            return Optional.empty();
        }
        String text = note.substring(0, end + 1);
        List<String> signatures = note.substring(end + 2).lines().toList();
        boolean signed = keys.lines().anyMatch(key -> signatures.stream().anyMatch(line -> isBy(key, line, text)));
        return signed ? read(text) : Optional.empty();
    }

    /** Whether this is the receipt of exactly these bytes. */
    public boolean isOf(byte[] batch) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(batch);
            return HexFormat.of().formatHex(digest).equals(sha256);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @param vkey {@code name+id+base64(type, key)} */
    private static boolean isBy(String vkey, String line, String text) {
        String[] parts = vkey.split("\\+", 3);
        if (parts.length < 3 || !line.startsWith("\u2014 " + parts[0] + " ")) {
            return false;
        }
        try {
            byte[] key = Base64.getDecoder().decode(parts[2]);
            byte[] signature = Base64.getDecoder().decode(line.substring(line.lastIndexOf(' ') + 1));
            byte[] id = HexFormat.of().parseHex(parts[1]);
            return key.length == 33
                    && key[0] == ED25519
                    && signature.length > KEY_ID
                    && Arrays.equals(id, Arrays.copyOf(signature, KEY_ID))
                    && verifies(
                            Arrays.copyOfRange(key, 1, key.length),
                            Arrays.copyOfRange(signature, KEY_ID, signature.length),
                            text.getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static boolean verifies(byte[] key, byte[] signature, byte[] text) {
        try {
            byte[] encoded = ByteBuffer.allocate(X509.length + key.length)
                    .put(X509)
                    .put(key)
                    .array();
            PublicKey signer = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(signer);
            check.update(text);
            return check.verify(signature);
        } catch (GeneralSecurityException forged) {
            return false;
        }
    }

    private static Optional<Receipt> read(String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(FIRST)) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        lines.stream()
                .skip(1)
                .map(line -> line.split(" ", 2))
                .filter(parts -> parts.length == 2)
                .forEach(parts -> values.put(parts[0], parts[1]));
        try {
            return Optional.of(new Receipt(
                    values.getOrDefault("log", ""),
                    values.getOrDefault("id", ""),
                    values.getOrDefault("reporter", ""),
                    values.getOrDefault("sha256", ""),
                    Integer.parseInt(values.getOrDefault("items", "")),
                    Integer.parseInt(values.getOrDefault("kept", "")),
                    Instant.parse(values.getOrDefault("received", ""))));
        } catch (NumberFormatException | DateTimeParseException malformed) {
            return Optional.empty();
        }
    }
}
