package org.chengxin.review;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.chengxin.evidence.Confidential;

/**
 * A CSV with a header line as PostgreSQL writes it, whose last column is encrypted ({@code bytea} in the hex format), read with
 * that column in clear, a line at a time.
 */
final class DecryptedCsv extends Reader {

    /** What PostgreSQL writes before the digits of a {@code bytea}. */
    private static final String HEX = "\\x";

    private final CsvReader<CsvRecord> encrypted;
    private final Iterator<CsvRecord> records;
    private final Confidential confidential;
    private final StringWriter line = new StringWriter();
    private final CsvWriter clear = CsvWriter.builder().bufferSize(0).build(line);
    private int place;

    DecryptedCsv(Reader csv, Confidential confidential) {
        encrypted = CsvReader.builder().ofCsvRecord(csv);
        records = encrypted.iterator();
        this.confidential = confidential;
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
        StringBuffer written = line.getBuffer();
        if (place == written.length() && records.hasNext()) {
            written.setLength(0);
            place = 0;
            clear.writeRecord(decrypted(records.next().getFields()));
        }
        int count = Math.min(length, written.length() - place);
        if (count == 0) {
            return length == 0 ? 0 : -1;
        }
        written.getChars(place, place + count, buffer, offset);
        place += count;
        return count;
    }

    private List<String> decrypted(List<String> fields) {
        List<String> decrypted = new ArrayList<>(fields);
        String last = fields.get(fields.size() - 1);
        if (last.startsWith(HEX)) {
            byte[] sealed = HexFormat.of().parseHex(last, HEX.length(), last.length());
            decrypted.set(fields.size() - 1, Objects.requireNonNull(confidential.decryptText(sealed)));
        }
        return decrypted;
    }

    @Override
    public void close() throws IOException {
        encrypted.close();
    }
}
