package org.chengxin.subject.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.item;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.account.OrganisationId;
import org.chengxin.code.DivisionCode;
import org.chengxin.field.ListQuery;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Nature;
import org.chengxin.subject.Part;
import org.chengxin.subject.Subject;
import org.chengxin.subject.Subjects;
import org.chengxin.subject.search.SubjectList.Filter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** The list of subjects under random filters against the firms in memory, looked through one by one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubjectListOracleIT extends ServerTest {

    private static final ListQuery EVERY = new ListQuery(java.util.Map.of(), "", false, 1, true);
    private static final long SEED = 20_261_128;
    private static final int FIRMS = 40;
    private static final String MARK = "籯栎";
    private static final List<String> DISTRICTS = List.of("654301", "654321");
    private static final List<String> TRADES = List.of("籯茶叶/绿茶", "籯茶叶/红茶", "籯服装");
    private static final LocalDate BASE = LocalDate.of(2026, 3, 1);

    /** @param licences of platforms if the register gave none */
    private record Firm(
            SubjectId id,
            String name,
            String district,
            Nature nature,
            boolean supplier,
            Set<Integer> platforms,
            Set<String> trades,
            List<Term> licences) {}

    private record Term(LocalDate from, LocalDate until, boolean active) {

        boolean standsOn(LocalDate day) {
            return active && !day.isBefore(from) && !day.isAfter(until);
        }
    }

    @Autowired
    private SubjectList list;

    @Autowired
    private ListStore store;

    @Autowired
    private Subjects subjects;

    private final Random random = new Random(SEED);
    private final List<Firm> firms = new ArrayList<>();
    private final List<Member> platforms = new ArrayList<>();

    @BeforeAll
    void reportsTheFirms() {
        platforms.add(city().newMember("platform"));
        platforms.add(city().newMember("platform"));
        for (int number = 0; number < FIRMS; number++) {
            firms.add(firm(number));
        }
        city().create(platforms.get(0).token(), "merchant", "person", """
                {"name":"%s自然人","kind":"natural-person","division":"654301","exemption":"small-amount"}""".formatted(MARK));
        shop(platforms.get(0), "person", "person", TRADES.get(0), false);
    }

    @Test
    void everyFilterFindsTheFirmsThatALookThroughAllOfThemFinds() {
        for (int round = 0; round < 150; round++) {
            Filter filter = filter();
            LocalDate day = BASE.plusDays(random.nextInt(-5, 45));
            List<SubjectId> expected = firms.stream()
                    .filter(firm -> passes(firm, filter, day))
                    .map(Firm::id)
                    .toList();
            String when = "seed %d, round %d, %s on %s".formatted(SEED, round, filter, day);
            assertThat(store.count(filter, day)).as(when).isEqualTo(expected.size());
            int most = random.nextInt(1, 6);
            assertThat(store.count(filter, day, most)).as(when).isEqualTo(Math.min(most, expected.size()));
            List<SubjectId> paged = new ArrayList<>();
            int size = random.nextInt(1, 9);
            for (int offset = 0; offset <= expected.size(); offset += size) {
                paged.addAll(store.list(filter, day, round % 2 == 1, offset, size));
            }
            assertThat(paged).as(when).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void rowsBearTheirLicenceStateAndNoPersonIsAmongThem() {
        Filter all = new Filter(MARK, null, null, null, null, null, null);
        List<SubjectList.Row> rows = list.list(all, EVERY);
        assertThat(rows).hasSize(FIRMS).hasSize((int) list.count(all).counted());
        assertThat(rows).extracting(row -> row.subject().name()).doesNotContain(MARK + "自然人");
        for (String state : List.of("active", "ended", "none")) {
            Filter narrowed = new Filter(MARK, null, null, null, null, null, state);
            assertThat(list.list(narrowed, EVERY))
                    .as(state)
                    .isEqualTo(rows.stream()
                            .filter(row -> row.licence().equals(state))
                            .toList());
        }
    }

    @Test
    void numbersByDistrictOfAPlatformAreThoseOfTheList() {
        for (Member platform : platforms) {
            for (String district : DISTRICTS) {
                Filter filter =
                        new Filter(null, new DivisionCode(district), null, organisation(platform), null, null, null);
                assertThat(list.districts(organisation(platform)).getOrDefault(district, 0L))
                        .as(district)
                        .isEqualTo(list.count(filter).counted());
            }
        }
    }

    private boolean passes(Firm firm, Filter filter, LocalDate day) {
        String state = firm.licences().isEmpty()
                ? "none"
                : firm.licences().stream().anyMatch(term -> term.standsOn(day)) ? "active" : "ended";
        return (filter.words() == null || firm.name().contains(filter.words()))
                && (filter.district() == null
                        || firm.district().equals(filter.district().value())
                        || filter.district().value().equals("654300"))
                && (filter.trade() == null || firm.trades().stream().anyMatch(each -> each.startsWith(filter.trade())))
                && (filter.platform() == null
                        || firm.platforms().stream()
                                .anyMatch(each ->
                                        organisation(platforms.get(each)).equals(filter.platform())))
                && (filter.part() == null || filter.part() == Part.MERCHANT || firm.supplier())
                && (filter.nature() == null || firm.nature() == filter.nature())
                && (filter.licence() == null || filter.licence().equals(state));
    }

    private Filter filter() {
        List<OrganisationId> organisations =
                platforms.stream().map(SubjectListOracleIT::organisation).toList();
        String district = any(List.of("654301", "654321", "654300"));
        return new Filter(
                random.nextBoolean() ? MARK : MARK + any(List.of("甲", "乙", "丙")),
                district == null ? null : new DivisionCode(district),
                any(List.of("籯茶叶", "籯茶叶/红", "籯服装", "籯", "茶叶")),
                any(organisations),
                any(List.of(Part.MERCHANT, Part.SUPPLIER)),
                any(List.of(Nature.ENTERPRISE, Nature.INDIVIDUAL_BUSINESS)),
                any(List.of("active", "ended", "none")));
    }

    /** One of them, or as often none. */
    private <T> @Nullable T any(List<T> of) {
        return random.nextInt(5) < 3 ? null : of.get(random.nextInt(of.size()));
    }

    private Firm firm(int number) {
        String code = Codes.social(DISTRICTS.get(0), 100 + number);
        String name = MARK + "甲乙丙".charAt(number % 3) + number + "号商社";
        String district = DISTRICTS.get(random.nextInt(2));
        Nature nature = random.nextBoolean() ? Nature.ENTERPRISE : Nature.INDIVIDUAL_BUSINESS;
        String body = """
                "name":"%s","kind":"%s","code":"%s","division":"%s\"""".formatted(name, nature.word(), code, district);
        Set<Integer> open = new HashSet<>();
        Set<String> trades = new HashSet<>();
        for (int each = 0; each < 2; each++) {
            Member platform = platforms.get(each);
            city().create(platform.token(), "merchant", "m" + number, "{" + body + "}");
            for (int shop = random.nextInt(3); shop > 0; shop--) {
                String trade = TRADES.get(random.nextInt(TRADES.size()));
                boolean closed = random.nextInt(3) == 0;
                shop(platform, "m" + number, "s" + number + "-" + shop, trade, closed);
                if (!closed) {
                    open.add(each);
                    trades.add(trade);
                }
            }
        }
        boolean supplier = random.nextInt(3) == 0;
        if (supplier) {
            city().create(
                            platforms.get(0).token(),
                            "body",
                            "b" + number,
                            "{\"kind\":\"supplier\",\"name\":\"%s\",\"code\":\"%s\"}".formatted(name, code));
        }
        List<Term> licences = new ArrayList<>();
        List<Term> official = new ArrayList<>();
        for (int each = random.nextInt(3); each > 0; each--) {
            licences.add(licence(platforms.get(each - 1), number, body));
        }
        if (random.nextInt(3) == 0) {
            official.add(licence(city().register("654301"), number, body));
        }
        return new Firm(
                only(code).id(),
                name,
                district,
                nature,
                supplier,
                open,
                trades,
                official.isEmpty() ? licences : official);
    }

    private Term licence(Member by, int number, String body) {
        LocalDate from = BASE.plusDays(random.nextInt(20));
        Term term = new Term(from, from.plusDays(random.nextInt(20)), random.nextInt(4) > 0);
        city().create(by.token(), "licence", "l" + number, """
                {%s,"number":"籯%d","from":"%s","until":"%s","status":"%s"}""".formatted(
                        body, number, term.from(), term.until(), term.active() ? "active" : "revoked"));
        return term;
    }

    private void shop(Member platform, String merchant, String key, String trade, boolean closed) {
        city().report(platform.token(), List.of(item("shop", key, """
                {"merchant":"%s","name":"%s铺","category":"%s"%s}""".formatted(
                        merchant, key, trade, closed ? ",\"closed\":\"2026-01-01\"" : ""))));
    }

    private static OrganisationId organisation(Member member) {
        return new OrganisationId(UUID.fromString(member.organisation()));
    }

    private Subject only(String words) {
        assertThat(subjects.search(words)).as(words).hasSize(1);
        return subjects.search(words).get(0);
    }
}
