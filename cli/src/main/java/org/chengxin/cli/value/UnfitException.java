package org.chengxin.cli.value;

/** A text that is not of the wanted kind; a row has many, so it carries no stack. */
public final class UnfitException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;

    UnfitException(String code, String zh, String en) {
        super(zh + "（" + en + "）", null, false, false);
        this.code = code;
    }

    /** A problem code of docs/formats/reports.md. */
    public String code() {
        return code;
    }
}
