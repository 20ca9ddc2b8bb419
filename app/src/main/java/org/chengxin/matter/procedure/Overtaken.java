package org.chengxin.matter.procedure;

/** Somebody else wrote between reading and writing; all of this transaction goes. */
final class Overtaken extends RuntimeException {

    private static final long serialVersionUID = 1;

    Overtaken() {
        super("overtaken", null, false, false);
    }
}
