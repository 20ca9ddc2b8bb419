package org.chengxin.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Converts columns of a result set to the program's types. */
public final class Cells {

    private Cells() {}

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instantOrNull(row, column), column);
    }

    public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /** The id, or null for SQL null. */
    public static <T> @Nullable T idOrNull(ResultSet row, String column, Function<UUID, T> kind) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : kind.apply(id);
    }

    /** The elements of an array of texts. */
    public static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
