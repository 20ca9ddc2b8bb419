package org.chengxin.detection.shop.record;

import java.io.IOException;
import java.io.Reader;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.chengxin.detection.table.BadLines;
import org.chengxin.detection.table.Records;

/**
 * A file with a header line, one record after the other, asked by the names of its columns; a column that the file
 * lacks is empty. The columns of nested lines may carry the prefix {@code lines.}.
 */
public final class Sheet {

    private final Records records;
    private final BadLines bad;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<String, Integer> asked = new HashMap<>();
    private final Moment moment = new Moment(ZoneId.of("Asia/Shanghai"));
    private final int width;
    private boolean doubtful;

    public Sheet(Reader in, BadLines bad) throws IOException {
        this.records = new Records(in);
        this.bad = bad;
        boolean titled = records.next();
        width = titled ? records.fields() : 0;
        if (titled) {
            for (int field = 0; field < records.fields(); field++) {
                columns.putIfAbsent(plain(records.field(field)), field);
            }
        }
    }

    private static String plain(String title) {
        String name = title.strip().toLowerCase(Locale.ROOT);
        return name.startsWith("lines.") || name.startsWith("lines/") ? name.substring(6) : name;
    }

    /** Goes to the next whole record. */
    public boolean next() throws IOException {
        while (records.next()) {
            doubtful = false;
            if (!records.whole()) {
                bad.add(number(), "a quote is not closed");
            } else if (records.fields() != width) {
                bad.add(number(), records.fields() + " columns instead of " + width);
            } else {
                return true;
            }
        }
        return false;
    }

    /** The number of the record from 1, the header not counted. */
    public long number() {
        return records.number() - 1;
    }

    public boolean has(String column) {
        return field(column) >= 0;
    }

    private int field(String column) {
        return asked.computeIfAbsent(column, each -> columns.getOrDefault(each.toLowerCase(Locale.ROOT), -1));
    }

    /** Text of a column; empty if it has none. */
    public String text(String column) {
        Integer field = columns.get(column.toLowerCase(Locale.ROOT));
        return field == null || field >= records.fields()
                ? ""
                : records.field(field).strip();
    }

    /** Seconds since 1970, or {@link Moment#NONE} where the column is empty; the record is doubtful if it is no time. */
    public long instant(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return Moment.NONE;
        }
        doubtful |= !moment.read(text, text("zone"));
        return moment.instant();
    }

    /** Midnight of a date ({@code 2018-06-12}) in the place of the record. */
    public long date(String column) {
        doubtful |= !moment.read(text(column) + "T00:00", text("zone"));
        return moment.instant();
    }

    /** The offset of the time that was read last. */
    public int offset() {
        return moment.offset();
    }

    /** Ten-thousandths, or {@link Amounts#NONE} where the column is empty. */
    public long amount(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return Amounts.NONE;
        }
        long amount = Amounts.parse(text);
        doubtful |= amount == Amounts.NONE;
        return amount;
    }

    /** A whole number from 0, or -1 where the column is empty. */
    public int whole(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return -1;
        }
        try {
            int value = Integer.parseInt(text);
            doubtful |= value < 0;
            return Math.max(value, -1);
        } catch (NumberFormatException noNumber) {
            doubtful = true;
            return -1;
        }
    }

    /** True where a value of this record was asked for and could not be read. */
    public boolean doubtful() {
        return doubtful;
    }

    /** Passes over this record. */
    public void refuse(String why) {
        bad.add(number(), why);
    }
}
