package org.chengxin.subject.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Naming;
import org.chengxin.subject.matching.MatchKeys;
import org.chengxin.subject.name.Pinyin;
import org.chengxin.subject.search.SubjectSearch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Prints how long searches take, and how many subjects a second are compared, from the look-up of candidates to the stored judgement, one after another on one
 * connection; with {@code -Dsoak=500} among a million names. What it writes is rolled back.
 */
@Tag("drill")
class ManyNamesIT extends ServerTest {

    private static final int NAMES = 2_000 * Integer.getInteger("soak", 1);
    private static final int COMPARED = 500;
    private static final int SEARCHES = 100;
    private static final int BATCH = 2_000;
    private static final int PAGE = 100;
    private static final int TRADE_CHARACTERS = 300;
    private static final List<String> PLACES = List.of("杭州", "杭州市西湖区", "浙江", "宁波", "温州", "义乌市", "上海", "");
    private static final List<String> INDUSTRIES =
            List.of("电子商务", "网络科技", "贸易", "供应链管理", "服饰", "食品", "日用品", "化妆品", "家居用品", "数码科技", "文化传媒", "物流");
    private static final List<String> FORMS = List.of("有限公司", "有限公司", "有限公司", "商行", "经营部");

    @Autowired
    private Matching matching;

    @Autowired
    private SubjectSearch search;

    @Autowired
    private TransactionTemplate transaction;

    private final Random random = new Random(20_261_128);
    private final List<String> names = new ArrayList<>();

    @Test
    void comparesAmongManyNames() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            fill();
            searches("exact", name -> name);
            searches("pinyin", name -> String.join("", Pinyin.syllables(name.replaceAll("有限公司|商行|经营部", ""))));
            searches("misspelt", name -> name.replaceFirst("^(.{3}).", "$1错"));
            List<SubjectId> wanted = wanted();
            matching.match(wanted.subList(0, PAGE));
            long start = System.nanoTime();
            for (int page = PAGE; page < wanted.size(); page += PAGE) {
                matching.match(wanted.subList(page, page + PAGE));
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            long judged = sql.sql("select count(distinct alias) from subject.judgement where alias in (:ids)")
                    .param("ids", wanted.stream().map(SubjectId::value).toList())
                    .query(Long.class)
                    .single();
            System.out.printf(
                    "matching: %d subjects compared among %d names in %.1f s, %.0f/s on one connection; %d found something%n",
                    COMPARED, NAMES, seconds, COMPARED / seconds, judged);
            assertThat(judged).isGreaterThan(COMPARED * 8 / 10);
        });
    }

    private void searches(String how, UnaryOperator<String> spelling) {
        List<Double> millis = new ArrayList<>();
        int found = 0;
        for (int each = 0; each < SEARCHES; each++) {
            String name = names.get(random.nextInt(names.size()));
            long start = System.nanoTime();
            boolean hit = search.search(spelling.apply(name)).stream().anyMatch(subject -> name.equals(subject.name()));
            millis.add((System.nanoTime() - start) / 1e6);
            found += hit ? 1 : 0;
        }
        millis.sort(null);
        System.out.printf(
                "search, %s, among %d names: p50 %.1f ms, p99 %.1f ms; %d of %d found%n",
                how, NAMES, millis.get(SEARCHES / 2), millis.get(SEARCHES * 99 / 100), found, SEARCHES);
        assertThat(found).as(how).isGreaterThan(SEARCHES / 2);
    }

    /** Names whose trade names are as unevenly spread as a draw by the square of a random number. */
    private void fill() {
        for (int start = 0; start < NAMES; start += BATCH) {
            List<String> batch = new ArrayList<>();
            for (int each = 0; each < BATCH; each++) {
                batch.add(any(PLACES) + trade() + any(INDUSTRIES) + any(FORMS));
            }
            insert(batch, start);
            names.addAll(batch);
        }
        sql.sql("analyze subject.subject").update();
    }

    private List<SubjectId> insert(List<String> batch, int codes) {
        return sql.sql("""
                insert into subject.subject (id, nature, name, code, likeness, grams, phonetic, seal, updated_at)
                select uuidv7(), case when n like '%公司' then 'ENTERPRISE' else 'INDIVIDUAL_BUSINESS' end, n, c,
                       string_to_array(k, E'\\n'), string_to_array(g, E'\\n'), string_to_array(p, E'\\n'), uuidv7(), now()
                from unnest(cast(:names as text[]), cast(:keys as text[]), cast(:codes as text[]), cast(:grams as text[]),
                    cast(:sounds as text[])) as u (n, k, c, g, p)
                returning id""")
                .param("names", batch.toArray(String[]::new))
                .param("keys", joined(batch, MatchKeys::of))
                .param("grams", joined(batch, Naming::grams))
                .param("sounds", joined(batch, Pinyin::pairs))
                .param("codes", codes(batch.size(), codes))
                .query((row, index) -> new SubjectId(row.getObject(1, UUID.class)))
                .list();
    }

    private static String[] joined(List<String> batch, Function<String, List<String>> keys) {
        return batch.stream().map(name -> String.join("\n", keys.apply(name))).toArray(String[]::new);
    }

    private static String[] codes(int count, int from) {
        String[] codes = new String[count];
        for (int each = 0; each < count && from >= 0; each++) {
            codes[each] = Codes.social("620422", from + each);
        }
        return codes;
    }

    /** Subjects without a code, each with an error in the trade name or a part left out. */
    private List<SubjectId> wanted() {
        List<String> wanted = new ArrayList<>();
        for (int each = 0; each < COMPARED; each++) {
            String name = names.get(random.nextInt(names.size()));
            wanted.add(
                    switch (each % 3) {
                        case 0 -> name;
                        case 1 -> name.replace("杭州", "").replace("有限公司", "旗舰店");
                        default -> name.replaceFirst("(?<=^.{3})", " ");
                    });
        }
        return insert(wanted, -1);
    }

    private String trade() {
        StringBuilder trade = new StringBuilder();
        for (int length = random.nextInt(3) == 0 ? 3 : 2; length > 0; length--) {
            double part = random.nextDouble();
            trade.appendCodePoint(0x4e00 + 37 * (int) (TRADE_CHARACTERS * part * part));
        }
        return trade.toString();
    }

    private <T> T any(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
