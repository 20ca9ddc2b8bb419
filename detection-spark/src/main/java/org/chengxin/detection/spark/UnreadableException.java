package org.chengxin.detection.spark;

/** The input is not as the models read it, or larger than they can hold. */
final class UnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableException(String message) {
        super(message);
    }
}
