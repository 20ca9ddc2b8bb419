package org.chengxin.matter.state;

/** Optimistic locking failure: the matter was changed concurrently; the transaction is rolled back. */
public final class StaleStateException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public StaleStateException() {
        super("overtaken", null, false, false);
    }
}
