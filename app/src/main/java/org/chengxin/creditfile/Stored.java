package org.chengxin.creditfile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.chengxin.creditfile.regime.Law.Severity;
import org.chengxin.database.Rows;
import org.chengxin.shared.Money;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * A stored record, before disclosure is computed.
 *
 * @param lead the report that its values come from
 * @param alone whether that report is the only one that states it
 * @param own whether a report speaks for the deciding authority
 * @param checking whether its row differs from what was sealed, so that the values are the sealed ones
 */
record Stored(
        UUID id,
        UUID lead,
        SubjectId subject,
        Incoming values,
        String source,
        boolean own,
        int sources,
        boolean differs,
        boolean alone,
        boolean checking) {

    /** The same with the values that were sealed. */
    Stored with(Incoming sealed) {
        return new Stored(id, lead, subject, sealed, source, own, sources, differs, alone, checking);
    }

    /** Whether reports state it; otherwise it is the outcome of a matter, known since its day. */
    boolean isReported() {
        return values.decision().kind() != RecordKind.DETERMINATION;
    }

    static Stored of(ResultSet row) throws SQLException {
        SubjectId subject = new SubjectId(row.getObject("subject", UUID.class));
        Incoming values = new Incoming(
                new Incoming.About(subject, row.getString("party"), row.getBoolean("natural_person")),
                new Incoming.Decision(
                        RecordKind.valueOf(row.getString("kind")),
                        row.getString("number"),
                        row.getString("authority"),
                        row.getObject("decided", LocalDate.class),
                        row.getBoolean("summary_procedure"),
                        severity(row)),
                new Incoming.Text(
                        row.getString("title"),
                        row.getString("basis"),
                        row.getString("content"),
                        Rows.texts(row, "categories")),
                new Incoming.Sums(money(row, "fine"), money(row, "confiscated")),
                new Incoming.Validity(
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class),
                        row.getObject("disclosed_until", LocalDate.class)),
                row.getString("footing"),
                new Incoming.Course(
                        row.getObject("published", LocalDate.class),
                        row.getObject("served", LocalDate.class),
                        row.getString("remedy")),
                end(row));
        return new Stored(
                row.getObject("id", UUID.class),
                row.getObject("lead", UUID.class),
                subject,
                values,
                row.getString("source"),
                row.getBoolean("own"),
                row.getInt("sources"),
                row.getBoolean("differs"),
                row.getBoolean("alone"),
                row.getBoolean("checking"));
    }

    private static @Nullable Severity severity(ResultSet row) throws SQLException {
        String severity = row.getString("severity");
        return severity == null ? null : Severity.valueOf(severity);
    }

    private static Incoming.@Nullable End end(ResultSet row) throws SQLException {
        LocalDate day = row.getObject("ended", LocalDate.class);
        return day == null ? null : new Incoming.End(day, row.getString("end_reason"));
    }

    private static @Nullable Money money(ResultSet row, String column) throws SQLException {
        long fen = row.getLong(column);
        return row.wasNull() ? null : Money.ofFen(fen);
    }
}
