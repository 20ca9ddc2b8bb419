package org.chengxin.detection.spark;

/** What was asked cannot be done so; says what to ask instead. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
