package org.chengxin.cli.detect;

/** What was to be read does not fit the heap. */
final class TooLittleHeap extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long needed;

    TooLittleHeap(long needed, Throwable cause) {
        super(cause);
        this.needed = needed;
    }

    /** Bytes of heap that would do. */
    long needed() {
        return needed;
    }
}
