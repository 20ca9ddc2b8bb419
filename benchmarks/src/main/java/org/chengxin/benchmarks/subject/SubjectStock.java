package org.chengxin.benchmarks.subject;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chengxin.shared.Uuid7;
import org.chengxin.subject.Naming;
import org.chengxin.subject.matching.MatchKeys;
import org.chengxin.subject.name.Pinyin;
import org.postgresql.PGConnection;

/**
 * Firms of a large city, written into the tables of {@code subject} at once: each with a code, a licence, and every second one with
 * a shop. They are not sealed; they are there to make the tables and their indexes as large as those of a city.
 */
final class SubjectStock {

    private static final String CODE_DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final List<String> PLACES = List.of("杭州", "杭州市西湖区", "浙江", "杭州市", "杭州余杭", "杭州萧山", "");
    private static final List<String> DIVISIONS =
            List.of("330102", "330105", "330106", "330108", "330109", "330110", "330111", "330112", "330113", "330114");
    private static final List<String> TRADES = List.of(
            "贸易", "科技", "供应链管理", "电子商务", "日用品", "食品", "服饰", "茶业", "家居用品", "文化传播", "网络科技", "信息技术", "化妆品", "母婴用品", "体育用品",
            "宠物用品", "工艺品", "珠宝", "箱包", "五金", "家具", "玩具", "图书", "农产品");
    private static final List<String> FORMS = List.of("有限公司", "有限责任公司", "股份有限公司", "商行", "经营部");

    /** Characters of trade names, common ones. */
    private static final int FIRST_CHARACTER = 0x4E00;

    private static final int CHARACTERS = 3_000;

    private final Random random = new Random(1);

    /** A firm to look up. */
    record Firm(UUID id, String code, String name) {}

    Firm firm(int number) {
        StringBuilder own = new StringBuilder();
        for (int each = 0; each < 2 + random.nextInt(2); each++) {
            own.appendCodePoint(FIRST_CHARACTER + random.nextInt(CHARACTERS));
        }
        String name = PLACES.get(random.nextInt(PLACES.size()))
                + own
                + TRADES.get(random.nextInt(TRADES.size()))
                + FORMS.get(random.nextInt(FORMS.size()));
        return new Firm(Uuid7.next(), code(number), name);
    }

    /** A code with right check characters is not needed by any index; it is unique. */
    private static String code(int number) {
        StringBuilder code = new StringBuilder();
        for (int rest = number, place = 0; place < 9; place++, rest /= CODE_DIGITS.length()) {
            code.append(CODE_DIGITS.charAt(rest % CODE_DIGITS.length()));
        }
        return "91330106" + code.reverse() + "X";
    }

    /** Fills the tables; indexes are kept, as they are in a running city. */
    void fill(Connection connection, List<Firm> firms) throws SQLException, IOException {
        Path subjects = Files.createTempFile("chengxin-subjects", ".tsv");
        Path identifiers = Files.createTempFile("chengxin-identifiers", ".tsv");
        try {
            write(firms, subjects, identifiers);
            copy(
                    connection,
                    "subject.subject (id, nature, roles, name, code, division, grams, phonetic, likeness, seal, updated_at)",
                    subjects);
            copy(connection, "subject.identifier (scheme, value, subject, seal)", identifiers);
        } finally {
            Files.delete(subjects);
            Files.delete(identifiers);
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into subject.licence (id, subject, number, name, valid_from, status, reporter, source, seal, received_at, official)
                    select uuidv7(), id, code, name, '2020-01-01', 'active', id, '市场监督管理局', id, now(), true
                    from subject.subject where code like '91330106%X' on conflict do nothing""");
            statement.execute("""
                    insert into subject.shop (id, platform, platform_name, key, merchant, name, category, opened, grams, phonetic, fact, seal)
                    select uuidv7(), '01920000-0000-7000-8000-000000000001', '平台', code, id, name || '店', '类目' || length(name),
                           '2024-01-01', grams, phonetic, uuidv7(), id
                    from subject.subject where code like '91330106%X' and ascii(right(code, 2)) % 2 = 0 on conflict do nothing""");
            statement.execute("vacuum analyze subject.subject, subject.identifier, subject.licence, subject.shop");
        }
    }

    private void write(List<Firm> firms, Path subjects, Path identifiers) throws IOException {
        try (Writer subject = Files.newBufferedWriter(subjects, StandardCharsets.UTF_8);
                Writer identifier = Files.newBufferedWriter(identifiers, StandardCharsets.UTF_8)) {
            for (Firm firm : firms) {
                subject.write(String.join(
                        "\t",
                        firm.id().toString(),
                        "ENTERPRISE",
                        "{MERCHANT}",
                        firm.name(),
                        firm.code(),
                        DIVISIONS.get(random.nextInt(DIVISIONS.size())),
                        array(Naming.grams(firm.name())),
                        array(Pinyin.pairs(firm.name())),
                        array(MatchKeys.of(firm.name())),
                        firm.id().toString(),
                        "2026-01-01 00:00:00+00"));
                subject.write('\n');
                identifier.write("uscc\t" + firm.code() + "\t" + firm.id() + "\t" + firm.id() + "\n");
            }
        }
    }

    private static String array(Collection<String> texts) {
        return texts.stream().distinct().map(text -> '"' + text + '"').collect(Collectors.joining(",", "{", "}"));
    }

    private static void copy(Connection connection, String table, Path rows) throws SQLException, IOException {
        try (var reader = Files.newBufferedReader(rows, StandardCharsets.UTF_8)) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin", reader);
        }
    }
}
