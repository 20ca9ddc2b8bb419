package org.chengxin.account.outlet;

/** A failed delivery; contains neither address nor text. */
final class OutletException extends Exception {

    private static final long serialVersionUID = 1;

    private final boolean lasting;

    /**
     * @param word address, refused, unreachable or none: also the suffix of a text key
     * @param lasting whether the failure is permanent
     */
    OutletException(String word, boolean lasting) {
        super(word, null, false, false);
        this.lasting = lasting;
    }

    boolean isLasting() {
        return lasting;
    }
}
