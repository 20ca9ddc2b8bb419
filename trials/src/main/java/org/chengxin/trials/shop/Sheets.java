package org.chengxin.trials.shop;

import java.io.IOException;
import java.io.Reader;

/** Opens the files of a data set by their names. */
@FunctionalInterface
public interface Sheets {

    /** The caller closes. */
    Reader open(String name) throws IOException;
}
