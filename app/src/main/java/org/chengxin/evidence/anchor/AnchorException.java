package org.chengxin.evidence.anchor;

/** The outside party did not answer, or not with a receipt that holds. */
final class AnchorException extends Exception {

    AnchorException(String message) {
        super(message);
    }
}
