package org.chengxin.matter.standing;

/** Optimistic locking failure: the matter was changed concurrently; the transaction is rolled back. */
public final class Overtaken extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Overtaken() {
        super("overtaken", null, false, false);
    }
}
