package org.chengxin.detection.spark;

import java.io.Reader;
import java.util.Iterator;

/** Records as the characters of a file, one a line; none is held longer than it takes to read it. */
final class RecordReader extends Reader {

    private final Iterator<String> records;
    private String record = "";
    private int at;

    RecordReader(Iterator<String> records) {
        this.records = records;
    }

    @Override
    public int read(char[] target, int offset, int length) {
        int done = 0;
        while (done < length) {
            if (at == record.length()) {
                if (!records.hasNext()) {
                    break;
                }
                record = records.next() + "\n";
                at = 0;
            }
            int part = Math.min(length - done, record.length() - at);
            record.getChars(at, at + part, target, offset + done);
            at += part;
            done += part;
        }
        return done == 0 && length > 0 ? -1 : done;
    }

    @Override
    public void close() {
        // the rows belong to Spark
    }
}
