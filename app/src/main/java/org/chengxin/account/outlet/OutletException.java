package org.chengxin.account.outlet;

/** A notice could not be sent; names neither the address nor the words. */
final class OutletException extends Exception {

    private static final long serialVersionUID = 1;

    private final boolean lasting;

    /**
     * @param word address, refused, unreachable, none: also the end of a text key
     * @param lasting whether trying again is of no use
     */
    OutletException(String word, boolean lasting) {
        super(word, null, false, false);
        this.lasting = lasting;
    }

    boolean isLasting() {
        return lasting;
    }
}
