package org.chengxin.evidencelog.key;

/** The key ring does not open or may not be changed now: one line that says what to do, and never a secret. */
public final class KeyringException extends IllegalStateException {

    public KeyringException(String message) {
        super(message);
    }
}
