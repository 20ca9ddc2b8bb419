package org.chengxin.cli.verify;

/** A file that cannot be made sense of, so that there is nothing to give a verdict on. */
final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1;

    UnreadableException(String english, String chinese) {
        super(english + "（" + chinese + "）");
    }
}
