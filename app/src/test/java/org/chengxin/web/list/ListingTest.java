package org.chengxin.web.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chengxin.field.Field;
import org.chengxin.field.ListQuery;
import org.chengxin.web.Fixture;
import org.chengxin.web.Texts;
import org.chengxin.web.ui.Option;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.util.UriComponentsBuilder;

/** A list is what its address says: filters, order and page, on the page and in the file alike. */
class ListingTest {

    private static final Field STATE = Field.code("state", "future", "past").named("web.parameters.state.");
    private static final Texts TEXTS = Fixture.texts();

    private final Listing<Row> list = Listing.<Row>of("/some", "web.parameters.", TEXTS)
            .sorted(
                    Field.text("name", 50),
                    row -> Cell.of(row.name()).to("/some/" + row.name()).note("below"))
            .column(STATE, Row::state)
            .filed(Field.whole("key", 0, 999), Row::number)
            .filters(
                    Filter.words("q"),
                    Filter.choice(STATE, TEXTS).usually("future"),
                    Filter.choice("confidence", List.of(new Option("R", "原文"))));

    private record Row(String name, String state, int number) {}

    @BeforeEach
    void inChinese() {
        LocaleContextHolder.setLocale(Locale.CHINESE);
    }

    @AfterEach
    void inNoLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    private static List<Row> rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Row("%03d".formatted(number), "future", number))
                .toList();
    }

    private ListPage page(Map<String, String> asked, int count) {
        ListQuery query = list.query(asked);
        return list.page(query, list.of(rows(count), query));
    }

    @Test
    void whatTheListDoesNotOfferNarrowsNothing() {
        ListQuery query =
                list.query(Map.of("state", "gone", "confidence", "1' or 1=1", "sort", "state", "page", "-3", "x", "y"));
        assertThat(query).isEqualTo(new ListQuery(Map.of("state", "future"), "", false, 1, false));
        assertThat(list.query(Map.of("q", " a\0b ")).value("q")).isNull();
        assertThat(list.query(Map.of("q", "😀".repeat(200))).value("q")).isEqualTo("😀".repeat(100));
        assertThat(list.query(Map.of("page", "999999")).page()).isEqualTo(ListQuery.LAST_PAGE);
    }

    @Test
    void aPageTellsHowManyThereAreAndTurns() {
        ListPage first = page(Map.of(), 120);
        assertThat(first.counted()).isEqualTo("共 120 条");
        assertThat(first.turned()).isEqualTo("第 1 至 50 条");
        assertThat(first.rows()).hasSize(50);
        assertThat(first.earlier()).isNull();
        assertThat(first.later()).isEqualTo("/some?page=2");
        ListPage last = page(Map.of("page", "3"), 120);
        assertThat(last.rows()).hasSize(20);
        assertThat(last.earlier()).isEqualTo("/some?page=2");
        assertThat(last.later()).isNull();
        assertThat(page(Map.of("page", "200"), 12_000).turned()).isEqualTo("第 9,951 至 10,000 条，其后的请缩小范围查看");
    }

    @Test
    void filtersAndOrderStayInEveryAddress() {
        ListPage page =
                page(Map.of("q", "杭州 a&b", "state", "past", "confidence", "R", "sort", "name", "order", "desc"), 60);
        String narrowed = "/some?q=%E6%9D%AD%E5%B7%9E%20a%26b&state=past&confidence=R&sort=name&order=";
        assertThat(page.later()).isEqualTo(narrowed + "desc&page=2");
        assertThat(page.file().value()).isEqualTo(narrowed + "desc&format=csv");
        assertThat(page.heads().get(0).link()).isEqualTo(narrowed + "asc");
        assertThat(page.heads().get(0).order()).isEqualTo("descending");
        assertThat(page.heads().get(1).link()).isNull();
        assertThat(page.rows().get(0).cells().get(0).words()).isEqualTo("059");
        assertThat(page.kept()).containsExactly(new Option("sort", "name"), new Option("order", "desc"));
        assertThat(page.all()).isEqualTo("/some");
    }

    @Test
    void whateverIsAskedForComesBackTheSameFromItsOwnAddress() {
        Random random = new Random(17);
        for (int run = 0; run < 1_000; run++) {
            Map<String, String> asked = new HashMap<>();
            for (String name : List.of("q", "state", "confidence", "sort", "order")) {
                asked.put(name, random.nextBoolean() ? text(random) : "past");
            }
            ListQuery query = list.query(asked);
            String address = list.page(query, list.of(rows(60), query)).file().value();
            Map<String, String> again = new HashMap<>();
            UriComponentsBuilder.fromUriString(address)
                    .build()
                    .getQueryParams()
                    .forEach((name, values) ->
                            again.put(name, URLDecoder.decode(values.get(0), StandardCharsets.UTF_8)));
            again.remove("format");
            assertThat(list.query(again)).as("seed 17, run %d, %s", run, asked).isEqualTo(query);
        }
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(30), 0, 0x3000)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    @Test
    void aListThatIsEmptySaysWhy() {
        assertThat(page(Map.of(), 0).none()).isEqualTo("没有参数。");
        assertThat(page(Map.of(), 0).all()).isNull();
        assertThat(page(Map.of("page", "9"), 120).none())
                .as("behind the last row")
                .isEqualTo("没有符合条件的记录。");
        assertThat(page(Map.of("q", "a"), 0).none()).isEqualTo("没有符合条件的记录。");
    }

    @Test
    void aChoiceWithoutOptionsIsNotShown() {
        Listing<Row> bare = Listing.<Row>of("/some", "web.parameters.", TEXTS)
                .column(STATE, Row::state)
                .filters(Filter.choice("confidence", List.of()));
        ListQuery query = bare.query(Map.of("confidence", "x"));
        assertThat(query.filters()).isEmpty();
        assertThat(bare.page(query, new Found<>(List.of(), 0)).controls()).isEmpty();
    }

    @Test
    void theFileHasAllRowsAndNoFormulas() throws Exception {
        List<Row> rows = List.of(new Row("=1+1", "future", 1), new Row("a\"b", "gone", 2));
        ListQuery query = list.query(Map.of("format", "csv", "page", "2"));
        MockHttpServletResponse answer = new MockHttpServletResponse();
        Objects.requireNonNull(list.show("some/page", query, list.of(rows, query), page -> page)
                        .getView())
                .render(Map.of(), new MockHttpServletRequest(), answer);
        assertThat(answer.getHeader("Content-Disposition")).contains("some.csv");
        assertThat(answer.getContentAsString()).isEqualTo("""
                \uFEFF"参数","状态","代码"\r
                "'=1+1","尚未生效","1"\r
                "a""b","gone","2"\r
                """);
    }

    @Test
    void aFieldWithPersonalDataIsNoColumn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> list.column(Field.text("phone", 20).ofPerson(), Row::name));
    }

    @Test
    void aStoreOrdersByItsOwnExpressionsAlone() {
        Map<String, String> columns = Map.of("name", "upper(name)");
        assertThat(list.query(Map.of("sort", "name", "order", "desc")).orderBy(columns, "id"))
                .isEqualTo("upper(name) desc nulls last, id");
        assertThat(list.query(Map.of("sort", "name")).orderBy(columns, "id")).isEqualTo("upper(name) nulls last, id");
        assertThat(list.query(Map.of("sort", "id; drop table x")).orderBy(columns, "id"))
                .isEqualTo("id");
    }
}
