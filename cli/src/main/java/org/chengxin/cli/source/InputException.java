package org.chengxin.cli.source;

import java.nio.file.Path;

/** A file that cannot be used as it is: where, why and what to do, in Chinese with English in brackets. */
public final class InputException extends Exception {

    private static final long serialVersionUID = 1L;

    private InputException(String message) {
        super(message);
    }

    /** A problem of a whole file. */
    public static InputException of(Path file, String zh, String en) {
        return new InputException(file.getFileName() + ": " + zh + "（" + en + "）");
    }

    /** A problem at a line, counted from 1. */
    public static InputException at(Path file, long line, String zh, String en) {
        return new InputException("%s 第 %d 行（line %d）: %s（%s）".formatted(file.getFileName(), line, line, zh, en));
    }
}
