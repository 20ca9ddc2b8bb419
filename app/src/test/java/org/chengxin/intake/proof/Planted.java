package org.chengxin.intake.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.chengxin.Codes;
import org.chengxin.Server;
import org.chengxin.field.Field;
import org.chengxin.field.Schema;
import org.chengxin.intake.ReportType;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reports whose every field holds something that stands nowhere else, and the forms in which it could be found again. */
final class Planted {

    private static final String AMOUNT = "7654321.09";
    private static final String MINOR = "765432109";
    private static final String DAY = "1931-07-13";
    private static final String TIME = "2021-05-17T03:04:05.678Z";
    private static final long WHOLE = 718_293;

    private final String mark;
    private final List<String> plain = new ArrayList<>(List.of(AMOUNT, MINOR, DAY, "03:04:05.678"));
    private int number;

    Planted(Random random) {
        mark = "Zq" + Long.toString(random.nextLong(1L << 40, 1L << 41), 36) + "w";
        number = 70_000 + random.nextInt(20_000);
        plain.add(mark);
    }

    String mark() {
        return mark;
    }

    /** A key, a reason or a text. */
    String words() {
        return mark + Integer.toString(number++ % 1296, 36);
    }

    /**
     * A platform's own code is that of its registration, which no report holds; an address is one; a kind is one that the reporter
     * may state.
     */
    String data(ReportType type) {
        ObjectNode data = object(type.schema());
        if (type.name().equals("platform")) {
            data.remove("code");
        }
        if (type.name().equals("platform-rule")) {
            data.put("address", "https://rules.example/" + words());
        }
        // a department may state these
        Map<String, List<String>> stated = Map.of(
                "body", List.of("kind", "department"),
                "relation", List.of("kind", "successor"),
                "practitioner", List.of("position", "employee"));
        if (stated.containsKey(type.name())) {
            data.put(stated.get(type.name()).get(0), stated.get(type.name()).get(1))
                    .remove("until");
        }
        return data.toString();
    }

    private ObjectNode object(Schema schema) {
        ObjectNode object = Server.JSON.createObjectNode();
        for (Field field : schema.fields()) {
            String name = field.name();
            switch (field.form()) {
                case "text", "key" -> object.put(name, words());
                case "code" -> object.put(name, field.words().get(0));
                case "codes" -> object.putArray(name).add(field.words().get(0));
                case "time" -> object.put(name, TIME);
                case "day" -> object.put(name, DAY);
                case "amount" -> object.put(name, AMOUNT);
                case "whole" -> object.put(name, name.equals("rating") ? 5 : name.equals("installments") ? 7 : WHOLE);
                case "flag" -> object.put(name, true);
                case "division" -> object.put(name, "330106");
                case "socialcode" -> object.put(name, kept(Codes.social("620102", number++)));
                case "identity" -> object.put(name, kept(Codes.identity(number++ % 1000)));
                case "zone" -> object.put(name, "Europe/Lisbon");
                case "currencycode" -> object.put(name, "CNY");
                case "nested" -> object.set(name, object(field.inner().orElseThrow()));
                case "listof" -> {
                    ArrayNode list = object.putArray(name);
                    list.add(object(field.inner().orElseThrow()));
                }
                default -> throw new IllegalStateException("nothing to plant in a " + field.form());
            }
        }
        return object;
    }

    private String kept(String value) {
        plain.add(value);
        return value;
    }

    /** What to look for in text, all in lower case but base64. */
    List<String> inText() {
        List<String> needles = new ArrayList<>();
        for (String value : plain) {
            needles.add(value.toLowerCase(Locale.ROOT));
            for (String written : List.of(value, value.toLowerCase(Locale.ROOT), value.toUpperCase(Locale.ROOT))) {
                for (Charset charset : charsets()) {
                    needles.add(HexFormat.of().formatHex(written.getBytes(charset)));
                }
            }
        }
        return needles;
    }

    /** The middle of its base64 at each of the three places where it may begin. */
    List<String> inBase64() {
        List<String> needles = new ArrayList<>();
        for (String value : plain) {
            for (int shift = 0; shift < 3; shift++) {
                byte[] bytes = ("   ".substring(0, shift) + value).getBytes(StandardCharsets.UTF_8);
                String base64 = Base64.getEncoder().withoutPadding().encodeToString(bytes);
                needles.add(base64.substring(4, base64.length() - 2));
            }
        }
        return needles;
    }

    List<byte[]> inBytes() {
        List<byte[]> needles = new ArrayList<>();
        for (String value : plain) {
            charsets().forEach(charset -> needles.add(value.getBytes(charset)));
        }
        for (String needle : inText()) {
            needles.add(needle.getBytes(StandardCharsets.UTF_8));
        }
        inBase64().forEach(needle -> needles.add(needle.getBytes(StandardCharsets.UTF_8)));
        return needles;
    }

    /**
     * Every table of every schema, row by row as PostgreSQL writes it, bytes in hex. A row that no transaction has written since
     * the test began cannot hold what is planted: other tests leave hundreds of thousands of them behind.
     */
    Map<String, Long> tablesWith(JdbcClient all, long begin) {
        Map<String, Long> found = new LinkedHashMap<>();
        List<String> tables = all.sql("""
                select schemaname || '.' || tablename from pg_tables
                where schemaname not in ('pg_catalog', 'information_schema') order by 1""").query(String.class).list();
        assertThat(tables).hasSizeGreaterThan(20);
        for (String table : tables) {
            String written = "(select t::text as row, lower(t::text) as low from " + table
                    + " as t where t.xmin::text::bigint >= " + begin + " offset 0) as written";
            long rows = all.sql("select count(*) from " + written + " where " + """
                    exists (select from unnest(cast(:texts as text[])) n where strpos(low, n) > 0)
                    or exists (select from unnest(cast(:base64 as text[])) n where strpos(row, n) > 0)""")
                    .param("texts", inText().stream().distinct().toArray(String[]::new))
                    .param("base64", inBase64().toArray(String[]::new))
                    .query(Long.class)
                    .single();
            if (rows > 0) {
                found.put(table, rows);
            }
        }
        return found;
    }

    private static List<Charset> charsets() {
        return List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
    }
}
