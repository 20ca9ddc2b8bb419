package org.chengxin.matter.web.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.matter.Matters.Due;
import org.chengxin.matter.Matters.InboxQuery;
import org.chengxin.matter.Matters.InboxQuery.Charge;
import org.chengxin.matter.Matters.InboxQuery.Queue;
import org.chengxin.matter.Matters.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The address of an inbox says what it is narrowed to; what it says wrongly narrows nothing. */
class FiltersTest {

    private static final UUID PERSON = UUID.fromString("01980000-0000-7000-8000-000000000000");

    private static Filters of(String... namesAndValues) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            parameters.put(namesAndValues[index], namesAndValues[index + 1]);
        }
        return Filters.of(parameters);
    }

    private static Map<String, String> parameters(String address) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : URI.create(address).getRawQuery().split("&")) {
            String[] parts = pair.split("=", 2);
            parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    @Test
    void withoutParametersItIsWhatWaits() {
        InboxQuery query = of().query();
        assertThat(query).isEqualTo(InboxQuery.first(Filters.LINES));
        assertThat(of().narrowed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "due, soon",
        "due, overdue",
        "definition, complaint",
        "words, 王小明",
        "handler, nobody",
        "handler, 01980000-0000-7000-8000-000000000000",
        "place, 330106",
        "state, closed",
        "office, all",
        "office, 01980000-0000-7000-8000-000000000000"
    })
    void eachFilterNarrows(String name, String value) {
        assertThat(of(name, value).narrowed()).isTrue();
    }

    @Test
    void whoseItIsNarrowsNothing() {
        assertThat(of("whose", "all").narrowed()).isFalse();
        assertThat(of("whose", "all").query().waiting()).isFalse();
        assertThat(of("whose", "mine").query().mine()).isTrue();
        assertThat(of("whose", "mine").query().waiting()).isFalse();
        assertThat(of("whose", "waiting").query().waiting()).isTrue();
    }

    @Test
    void theDueFilterIsOneOfThree() {
        assertThat(of("due", "soon").query().due()).isEqualTo(Due.SOON);
        assertThat(of("due", "overdue").query().due()).isEqualTo(Due.OVERDUE);
        assertThat(of("due", "OVERDUE").query().due()).isEqualTo(Due.ANY);
        assertThat(of("due", "' or 1=1").query().due()).isEqualTo(Due.ANY);
    }

    @Test
    void nobodyInChargeIsNotTheSameAsWhoever() {
        assertThat(of().query().charge()).isNull();
        assertThat(of("handler", "nobody").query().charge()).isEqualTo(new Charge(null));
        assertThat(of("handler", PERSON.toString()).query().charge()).isEqualTo(new Charge(PERSON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "me", "NOBODY", "01980000", "'; drop table matter.matter; --", "\u0000"})
    void aHandlerThatIsNoneIsWhoever(String handler) {
        assertThat(of("handler", handler).handler()).isEmpty();
        assertThat(of("handler", handler).query().charge()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3301", "33010", "3301066", "33010a", "３３０１０６", "%", "330106'"})
    void aPlaceThatIsNoDivisionIsEverywhere(String place) {
        assertThat(of("place", place).query().place()).isNull();
    }

    @Test
    void aPlaceIsItsDivision() {
        assertThat(of("place", "330106").query().place()).isEqualTo("330106");
    }

    @Test
    void whoTypesANumberMeansThatMatterWhereverItStands() {
        InboxQuery query =
                of("words", "西湖市监[2026]诉12", "due", "overdue", "whose", "mine").query();
        assertThat(query.state()).isEqualTo(State.ALL);
        assertThat(query.due()).isEqualTo(Due.ANY);
        assertThat(query.mine() || query.waiting()).isFalse();
        assertThat(of("words", "2026").query().state()).isEqualTo(State.OPEN);
    }

    @Test
    void aCitizensOwnMattersAreAllOfThemUnlessOneStateIsAskedFor() {
        assertThat(Filters.ofCitizen(Map.of()).query().state()).isEqualTo(State.ALL);
        assertThat(Filters.ofCitizen(Map.of("whose", "waiting")).query().waiting())
                .isFalse();
        assertThat(Filters.ofCitizen(Map.of("state", "closed")).query().state()).isEqualTo(State.CLOSED);
    }

    @Test
    void theInboxOfAnOfficeBelowOrOfAllIsAskedForByItsAddress() {
        assertThat(of("office", "all").query().queue()).isEqualTo(new Queue(null));
        assertThat(of("office", PERSON.toString()).query().queue()).isEqualTo(new Queue(new OrganisationId(PERSON)));
        assertThat(of("office", "x'").query().queue()).isNull();
    }

    @Test
    void wordsAreStrippedAndBounded() {
        assertThat(of("words", "  王小明 \n").words()).isEqualTo("王小明");
        assertThat(of("words", "长".repeat(5_000)).words()).hasSize(200);
        assertThat(of("words", "   ").query().words()).isNull();
    }

    @Test
    void theFirstPageHasNoCursorAndTheNextOneHas() {
        assertThat(of().page(null)).doesNotContain("after=");
        assertThat(of().page("2026-03-02_x")).endsWith("&after=2026-03-02_x");
        assertThat(of("after", "2026-03-02_x").query().after()).isEqualTo("2026-03-02_x");
    }

    @Test
    void theAddressOfTheNextPageKeepsEveryFilter() {
        Filters filters = of(
                "definition",
                "complaint",
                "due",
                "overdue",
                "whose",
                "all",
                "handler",
                "nobody",
                "place",
                "330106",
                "state",
                "closed",
                "office",
                "all",
                "words",
                "〔2026〕诉1号 & b=c");
        assertThat(Filters.of(parameters(filters.page(null)))).isEqualTo(filters);
    }

    @Test
    void whateverIsAskedForComesBackTheSameFromItsOwnAddress() {
        Random random = new Random(17);
        String[] names = {"definition", "due", "whose", "handler", "place", "words", "state", "office", "after"};
        for (int run = 0; run < 1_000; run++) {
            Map<String, String> parameters = new LinkedHashMap<>();
            for (String name : names) {
                if (random.nextBoolean()) {
                    parameters.put(name, text(random));
                }
            }
            Filters filters = Filters.of(parameters);
            String after = filters.after().isEmpty() ? null : filters.after();
            assertThat(Filters.of(parameters(filters.page(after))))
                    .as("seed 17, run %d", run)
                    .isEqualTo(filters);
        }
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(30), 0x20, 0x3000)
                .mapToObj(Character::toString)
                .collect(java.util.stream.Collectors.joining());
    }

    @Test
    void theWallLeadsToAllOpenMattersOfAKindAndAPerson() {
        assertThat(Filters.of(parameters(Filters.address("complaint", PERSON, "overdue", "")))
                        .query())
                .isEqualTo(new InboxQuery(
                        "complaint", Due.OVERDUE, false, false, null, new Charge(PERSON), null, null, Filters.LINES));
        assertThat(Filters.of(parameters(Filters.address("complaint", null, "any", "")))
                        .query()
                        .charge())
                .isEqualTo(new Charge(null));
    }
}
