package org.chengxin.evidencelog.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.chengxin.evidencelog.merkle.Sha256;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.merkle.VerificationException.Reason;

/** A public key with its name and type; its text form is the vkey {@code name+hex8(id)+base64(type || key)}. */
public final class VerifierKey implements NoteVerifier {
    private final String name;
    private final SignatureType type;
    private final byte[] publicKey;
    private final int keyId;

    /** Checks the name and that {@code publicKey} is a key of this type. */
    public VerifierKey(String name, SignatureType type, byte[] publicKey) {
        this.name = requireNonNull(name, "name is null");
        this.type = requireNonNull(type, "type is null");
        this.publicKey = publicKey.clone();
        if (!KeyNames.isValid(name)) {
            throw new IllegalArgumentException("A key name has no space and no plus sign: '" + name + "'");
        }
        if (!type.algorithm().isPublicKey(publicKey)) {
            throw new IllegalArgumentException("Not a public key of type " + type + ", named " + name);
        }
        this.keyId = keyId(name, type.encode(publicKey));
    }

    /** Reads a vkey whose id fits its key; other types than those of {@link SignatureType} are refused. */
    public static VerifierKey parse(String vkey) throws VerificationException {
        String[] parts = vkey.split("\\+", 3);
        if (parts.length != 3 || !parts[1].matches("[0-9a-f]{8}")) {
            throw malformed(vkey, "it is not name+id+key");
        }
        byte[] encoded = decode(parts[2], vkey);
        for (SignatureType type : SignatureType.values()) {
            byte[] publicKey = type.decode(encoded);
            if (publicKey.length > 0) {
                return checked(vkey, parts[0], type, publicKey);
            }
        }
        throw malformed(vkey, "its signature type is not known here");
    }

    private static VerifierKey checked(String vkey, String name, SignatureType type, byte[] publicKey)
            throws VerificationException {
        VerifierKey key;
        try {
            key = new VerifierKey(name, type, publicKey);
        } catch (IllegalArgumentException refused) {
            throw malformed(vkey, String.valueOf(refused.getMessage()));
        }
        if (!key.toString().equals(vkey)) {
            throw malformed(vkey, "its id does not belong to its key");
        }
        return key;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int keyId() {
        return keyId;
    }

    public SignatureType type() {
        return type;
    }

    public byte[] publicKey() {
        return publicKey.clone();
    }

    @Override
    public boolean verify(byte[] text, byte[] signature) {
        return type.algorithm().verify(publicKey, text, signature);
    }

    /** Whether both hold the same key, whatever their names and types say. */
    public boolean sameKey(VerifierKey other) {
        return Arrays.equals(publicKey, other.publicKey);
    }

    /** The vkey. */
    @Override
    public String toString() {
        String id = HexFormat.of().toHexDigits(keyId);
        return name + '+' + id + '+' + Base64.getEncoder().encodeToString(type.encode(publicKey));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey key && toString().equals(key.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    private static int keyId(String name, byte[] encoded) {
        return ByteBuffer.wrap(Sha256.of((name + '\n').getBytes(UTF_8), encoded))
                .getInt();
    }

    private static byte[] decode(String base64, String vkey) throws VerificationException {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            throw malformed(vkey, "its key is not base64");
        }
    }

    private static VerificationException malformed(String vkey, String why) {
        return new VerificationException(Reason.MALFORMED, "Not a verifier key, " + why + ": " + vkey);
    }
}
