package org.chengxin.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the database alone can do with the same rows: one connection, one durable {@code COPY} into a table with a primary
 * key and a JSONB column. The rows lie ready in memory, so nothing but PostgreSQL is measured.
 */
final class CopyBaseline {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final byte[] text;
    private final int rows;

    private CopyBaseline(byte[] text, int rows) {
        this.text = text;
        this.rows = rows;
    }

    /** Each row of the files as a JSON object under a running number. */
    static CopyBaseline of(List<Path> files) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        int rows = 0;
        for (Path file : files) {
            try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
                for (NamedCsvRecord row : reader) {
                    // The text format of COPY: a backslash of JSON must be doubled; JSON has no raw tab or line break.
                    String json = JSON.writeValueAsString(row.getFieldsAsMap()).replace("\\", "\\\\");
                    text.writeBytes((rows + "\t" + json + "\n").getBytes(StandardCharsets.UTF_8));
                    rows++;
                }
            }
        }
        return new CopyBaseline(text.toByteArray(), rows);
    }

    int rows() {
        return rows;
    }

    long bytes() {
        return text.length;
    }

    /** @return rows a second, the commit included */
    double run(Connection connection) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            requireOn(statement, "fsync");
            requireOn(statement, "synchronous_commit");
            statement.execute("drop table if exists public.copy_baseline");
            statement.execute("create table public.copy_baseline (id bigint primary key, data jsonb not null)");
            long start = System.nanoTime();
            connection.setAutoCommit(false);
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy public.copy_baseline from stdin", new java.io.ByteArrayInputStream(text), 65_536);
            connection.commit();
            double seconds = (System.nanoTime() - start) / 1e9;
            connection.setAutoCommit(true);
            statement.execute("drop table public.copy_baseline");
            return rows / seconds;
        }
    }

    private static void requireOn(Statement statement, String setting) throws SQLException {
        try (ResultSet result = statement.executeQuery("show " + setting)) {
            if (!result.next() || !result.getString(1).equals("on")) {
                throw new IllegalStateException("no durable server: " + setting + " is off");
            }
        }
    }
}
