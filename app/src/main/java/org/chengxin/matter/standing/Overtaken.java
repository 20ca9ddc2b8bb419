package org.chengxin.matter.standing;

/** Somebody else wrote between reading and writing; all of this transaction goes. */
public final class Overtaken extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Overtaken() {
        super("overtaken", null, false, false);
    }
}
