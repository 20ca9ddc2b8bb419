package org.chengxin.detection.spark;

import java.io.Reader;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * The records of one market after the other, and in each market one sheet after the other, as they come from a sort:
 * none but the next is held. Sheets are read in the order of their numbers; what is left unread is passed over.
 */
final class MarketRows {

    private final Iterator<Row> rows;
    private final List<String> titles;
    private @Nullable Row ahead;
    private String market = "";
    private boolean begun;
    private final long[] read;

    /** @param titles the first line of each sheet; empty where it has none */
    MarketRows(Iterator<Row> rows, List<String> titles) {
        this.rows = rows;
        this.titles = titles;
        read = new long[titles.size()];
        advance();
    }

    private void advance() {
        ahead = rows.hasNext() ? rows.next() : null;
    }

    /** Goes to the next market. */
    boolean next() {
        while (begun && inMarket()) {
            advance();
        }
        if (ahead == null) {
            return false;
        }
        market = ahead.getString(0);
        Arrays.fill(read, 0);
        begun = true;
        return true;
    }

    String market() {
        return market;
    }

    /** How many records of a sheet of this market were read, by sheet. */
    long read(int sheet) {
        return read[sheet];
    }

    Reader sheet(int sheet) {
        return new RecordReader(new Iterator<>() {
            private boolean titled = !titles.get(sheet).isEmpty();

            @Override
            public boolean hasNext() {
                return titled || here();
            }

            @Override
            public String next() {
                if (titled) {
                    titled = false;
                    return titles.get(sheet);
                }
                if (!here()) {
                    throw new NoSuchElementException();
                }
                String record = Objects.requireNonNull(ahead).getString(3);
                advance();
                read[sheet]++;
                return record;
            }

            private boolean here() {
                while (inMarket() && Objects.requireNonNull(ahead).getInt(1) < sheet) {
                    advance();
                }
                return inMarket() && Objects.requireNonNull(ahead).getInt(1) == sheet;
            }
        });
    }

    private boolean inMarket() {
        return ahead != null && ahead.getString(0).equals(market);
    }
}
