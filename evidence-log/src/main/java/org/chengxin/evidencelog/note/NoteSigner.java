package org.chengxin.evidencelog.note;

/** Signs note texts with one key. */
public interface NoteSigner {
    /** The key that checks what this signer makes. */
    NoteVerifier verifier();

    /** The signature bytes over {@code text}, without the key id. */
    byte[] sign(byte[] text);
}
