package org.chengxin.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chengxin.ServerTest;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A row becomes a record by the names of its columns. */
class RowsIT extends ServerTest {

    private static final String ID = "0195a000-0000-7000-8000-000000000000";

    enum Colour {
        RED,
        GREEN
    }

    record All(
            @Nullable SubjectId subject,
            @Nullable UUID plain,
            @Nullable String name,
            @Nullable Colour colour,
            @Nullable LocalDate day,
            @Nullable Instant receivedAt,
            List<String> words,
            @Nullable Integer perhaps,
            int count,
            boolean done) {}

    private All row(String subject, String rest) {
        return sql.sql("select " + subject + " as subject, " + rest + ", array['a', 'b'] as words")
                .query(Rows.of(All.class))
                .single();
    }

    @Test
    void eachComponentIsReadFromTheColumnOfItsName() {
        String id = "cast('" + ID + "' as uuid)";
        assertThat(row(id, id + """
                 as plain, '茶' as name, 'GREEN' as colour, date '2026-03-02' as day, true as done,
                timestamptz '2026-03-02 08:00:00+08' as received_at, 7 as count, 8 as perhaps"""))
                .isEqualTo(new All(
                        new SubjectId(UUID.fromString(ID)),
                        UUID.fromString(ID),
                        "茶",
                        Colour.GREEN,
                        LocalDate.of(2026, 3, 2),
                        Instant.parse("2026-03-02T00:00:00Z"),
                        List.of("a", "b"),
                        8,
                        7,
                        true));
    }

    @Test
    void nullStaysNullAndIsNoughtOfAPrimitive() {
        assertThat(row("cast(null as uuid)", """
                cast(null as uuid) as plain, cast(null as text) as name, cast(null as text) as colour, cast(null as date) as day,
                cast(null as timestamptz) as received_at, cast(null as integer) as perhaps, cast(null as integer) as count,
                cast(null as boolean) as done"""))
                .isEqualTo(new All(null, null, null, null, null, null, List.of("a", "b"), null, 0, false));
    }

    @Test
    void aWordOfNoConstantAndAColumnThatIsMissingAreTold() {
        String rest = """
                cast(null as uuid) as plain, '' as name, 'BLUE' as colour, cast(null as date) as day, false as done,
                cast(null as timestamptz) as received_at, 1 as count, 1 as perhaps""";
        assertThatThrownBy(() -> row("cast(null as uuid)", rest)).hasMessageContaining("Colour has no BLUE");
        assertThatThrownBy(() ->
                        row("cast(null as uuid)", rest.replace("BLUE", "RED").replace("as perhaps", "as other")))
                .rootCause()
                .hasMessageContaining("perhaps");
    }
}
