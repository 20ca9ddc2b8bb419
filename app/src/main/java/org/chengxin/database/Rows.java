package org.chengxin.database;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.jdbc.core.RowMapper;

/**
 * Converts columns to the program's types, and maps a row to a record, each component from the column of its name
 * ({@code receivedAt} from {@code received_at}). Ids that are a record of a UUID and instants are read by their own getters, where
 * Spring's mappers ask the driver for the type and catch an exception for each value. Null stays null, and 0 or false of a primitive.
 */
public final class Rows {

    private static final Map<Class<?>, RowMapper<?>> MAPPERS = new ConcurrentHashMap<>();

    private Rows() {}

    /** Reads one column. */
    private interface Reading {
        @Nullable
        Object of(ResultSet row, String column) throws SQLException;
    }

    private static final Map<Class<?>, Reading> READINGS = Map.of(
            String.class, ResultSet::getString,
            int.class, ResultSet::getInt,
            long.class, ResultSet::getLong,
            double.class, ResultSet::getDouble,
            boolean.class, ResultSet::getBoolean,
            byte[].class, ResultSet::getBytes,
            Instant.class, Rows::instantOrNull,
            List.class, Rows::texts);

    @SuppressWarnings("unchecked")
    public static <T extends Record> RowMapper<T> of(Class<T> type) {
        return (RowMapper<T>) MAPPERS.computeIfAbsent(type, each -> mapper(type));
    }

    private static <T extends Record> RowMapper<T> mapper(Class<T> type) {
        RecordComponent[] components = type.getRecordComponents();
        Constructor<T> constructor = constructor(type, components);
        String[] columns =
                Arrays.stream(components).map(each -> column(each.getName())).toArray(String[]::new);
        Reading[] readings =
                Arrays.stream(components).map(each -> reading(each.getType())).toArray(Reading[]::new);
        return (row, index) -> {
            @Nullable Object[] values = new Object[columns.length];
            for (int at = 0; at < columns.length; at++) {
                values[at] = readings[at].of(row, columns[at]);
            }
            return BeanUtils.instantiateClass(constructor, values);
        };
    }

    private static <T> Constructor<T> constructor(Class<T> type, RecordComponent[] components) {
        try {
            return type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String column(String component) {
        return component.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static Reading reading(Class<?> type) {
        Reading known = READINGS.get(type);
        if (known != null) {
            return known;
        }
        if (type.isEnum()) {
            return (row, column) -> word(type, row.getString(column));
        }
        RecordComponent[] parts = type.isRecord() ? type.getRecordComponents() : new RecordComponent[0];
        if (parts.length == 1 && parts[0].getType() == UUID.class) {
            Constructor<?> id = constructor(type, parts);
            return (row, column) -> {
                UUID value = row.getObject(column, UUID.class);
                return value == null ? null : BeanUtils.instantiateClass(id, value);
            };
        }
        return (row, column) -> row.getObject(column, type);
    }

    private static @Nullable Object word(Class<?> type, @Nullable String word) {
        return word == null
                ? null
                : Arrays.stream(Objects.requireNonNull(type.getEnumConstants()))
                        .filter(each -> ((Enum<?>) each).name().equals(word))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(type.getSimpleName() + " has no " + word));
    }

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
