package org.chengxin.evidencelog.note;

/** Checks the signatures of one key; new signature types implement it without changing {@link Note}. */
public interface NoteVerifier {
    /** The key name as it stands in the signature line. */
    String name();

    /** The key id: four bytes, big-endian, from the hash of name, type and public key (C2SP signed-note). */
    int keyId();

    /** Whether {@code signature} (the bytes after the key id) is this key's over {@code text}. */
    boolean verify(byte[] text, byte[] signature);
}
