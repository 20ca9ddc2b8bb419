package org.chengxin.evidence.anchor;

/** The outside party gave no answer, or no valid receipt. */
final class AnchorException extends Exception {

    AnchorException(String message) {
        super(message);
    }
}
