package org.chengxin.detection.spark;

import java.io.IOException;
import java.io.Reader;
import java.io.Serializable;
import java.io.Writer;
import java.util.List;
import org.chengxin.detection.table.BadLines;

/** A model as it judges one market; sent to wherever the market lies. */
interface Kernel extends Serializable {

    /** The sheets of a market, to be read in the order of their numbers. */
    @FunctionalInterface
    interface Sheets {
        Reader sheet(int number);
    }

    /** Where results go; whoever gives the writers closes them. */
    @FunctionalInterface
    interface Results {
        Writer file(String name) throws IOException;
    }

    /** About so much heap is needed for a record of a market while it is judged. */
    long bytesARecord();

    /** The names of the files that are written. */
    List<String> files();

    /** @return the records that could not be read, by sheet; behind them those of what all markets share */
    List<BadLines> judge(Sheets sheets, Results results) throws IOException;
}
