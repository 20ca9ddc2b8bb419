package org.chengxin.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.chengxin.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/** What is written with COPY comes back from PostgreSQL as it was. */
class CopyIT extends ServerTest {

    private static final String[] PIECES = {
        "\\N", "\\", "\t", "\n", "\r", "\"", "'", ",", "{", "}", "NULL", "\\.", "\u0001", "😀", "𠮷", "龙井", "é", " ",
        "x", "\\x00"
    };

    @Autowired
    private Copy copy;

    @Autowired
    private TransactionTemplate transaction;

    private record Row(String text, byte[] bytes, List<String> list) {}

    @Test
    void everyTextListAndByteComesBackAsItWas() {
        long seed = Long.getLong("seed", 20_261_201L);
        Random random = new Random(seed);
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("\\N", new byte[0], List.of()));
        rows.add(new Row(null, null, null));
        rows.add(new Row("", new byte[] {0}, List.of("", "NULL", "null", "{}")));
        for (int index = 0; index < 300; index++) {
            byte[] bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            List<String> list = new ArrayList<>();
            random.ints(random.nextInt(5)).forEach(each -> list.add(text(random)));
            rows.add(new Row(text(random), bytes, list));
        }
        List<Row> found = transaction.execute(status -> written(rows));
        assertThat(found).as("seed %d", seed).hasSameSizeAs(rows);
        for (int index = 0; index < rows.size(); index++) {
            assertThat(found.get(index))
                    .as("seed %d, row %d", seed, index)
                    .usingRecursiveComparison()
                    .isEqualTo(rows.get(index));
        }
    }

    @Test
    void binaryRowsComeBackAsTheyWere() {
        long seed = Long.getLong("seed", 20_261_201L);
        Random random = new Random(seed);
        List<Object[]> rows = new ArrayList<>();
        for (int index = 0; index < 300; index++) {
            byte[] bytes = new byte[random.nextInt(3_000)];
            random.nextBytes(bytes);
            rows.add(new Object[] {
                new UUID(random.nextLong(), random.nextLong()),
                (short) random.nextInt(),
                text(random),
                random.nextInt(10) == 0 ? null : bytes
            });
        }
        transaction.executeWithoutResult(status -> {
            sql.sql(
                            "create temporary table copied_binary (id uuid, number smallint, text text, bytes bytea) on commit drop")
                    .update();
            Copy.BinaryRows copied = copy.binaryInto("copied_binary (id, number, text, bytes)");
            rows.forEach(copied::row);
            copied.write();
            for (Object[] row : rows) {
                assertThat(sql.sql("select number, text, bytes from copied_binary where id = ?")
                                .param(row[0])
                                .query((found, number) ->
                                        Arrays.asList(found.getShort(1), found.getString(2), found.getBytes(3)))
                                .single())
                        .as("seed %d", seed)
                        .usingRecursiveComparison()
                        .isEqualTo(Arrays.asList(row[1], row[2], row[3]));
            }
        });
    }

    @Test
    void aBinaryRowOfAnotherTypeIsRefused() {
        assertThatThrownBy(() -> copy.binaryInto("anything (number)").row(1L))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Long");
    }

    @Test
    void aRowThatDoesNotFitFailsAndItsTransactionKeepsNothing() {
        owner().sql("create schema copied").update();
        owner().sql("create table copied.vain (number int)").update();
        owner().sql("grant usage on schema copied to chengxin").update();
        owner().sql("grant select, insert on copied.vain to chengxin").update();
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    copy.into("copied.vain (number)").row(1).write();
                    copy.into("copied.vain (number)").row(2).row("two").write();
                }))
                .isInstanceOf(DataAccessException.class);
        assertThat(sql.sql("select count(*) from copied.vain").query(Long.class).single())
                .isZero();
    }

    private List<Row> written(List<Row> rows) {
        sql.sql("create temporary table copied (number int, text text, bytes bytea, list text[]) on commit drop")
                .update();
        Copy.Rows copied = copy.into("copied (number, text, bytes, list)");
        for (int index = 0; index < rows.size(); index++) {
            Row row = rows.get(index);
            copied.row(index, row.text(), row.bytes(), row.list());
        }
        copied.write();
        return sql.sql("select text, bytes, list from copied order by number")
                .query((row, index) -> new Row(row.getString(1), row.getBytes(2), list(row)))
                .list();
    }

    private static List<String> list(ResultSet row) throws SQLException {
        return row.getArray(3) == null
                ? null
                : Arrays.asList((String[]) row.getArray(3).getArray());
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        random.ints(random.nextInt(8), 0, PIECES.length).forEach(piece -> text.append(PIECES[piece]));
        return text.toString();
    }
}
