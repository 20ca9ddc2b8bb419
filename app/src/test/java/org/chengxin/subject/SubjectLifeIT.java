package org.chengxin.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.item;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of a subject, its shops, licences and people as reports go on. */
class SubjectLifeIT extends ServerTest {

    private static int number = 700_000;

    @Autowired
    private Subjects subjects;

    private Member platform;
    private String code;
    private String firm;

    @BeforeEach
    void namesAnotherFirm() {
        platform = city().newMember("platform");
        code = Codes.social(++number);
        firm = "生平" + number + "贸易有限公司";
    }

    @ParameterizedTest
    @CsvSource({"enterprise, ENTERPRISE", "individual-business, INDIVIDUAL_BUSINESS", "cooperative, COOPERATIVE"})
    void aMerchantOfEachKindThatIsNoPersonIsPublished(String kind, Nature nature) {
        city().create(platform.token(), "merchant", "m", """
                {"name":"%s","kind":"%s","code":"%s"}""".formatted(firm, kind, code));
        assertThat(only(code).nature()).isEqualTo(nature);
        assertThat(only(firm).nature()).isEqualTo(nature);
    }

    @Test
    void aNaturalPersonIsKeptButNotFoundEvenByACode() {
        city().create(platform.token(), "merchant", "m", """
                {"name":"%s","kind":"natural-person","code":"%s"}""".formatted(firm, code));
        assertThat(subjects.search(code)).isEmpty();
        assertThat(subjects.search(firm)).isEmpty();
        assertThat(sql.sql("""
                        select s.nature from subject.identifier i join subject.subject s on s.id = coalesce(
                            (select same_as from subject.subject where id = i.subject), i.subject)
                        where i.value = :code""").param("code", code).query(String.class).list()).containsExactly("NATURAL_PERSON");
    }

    @Test
    void aSubjectOnlyReferredToIsNotFound() {
        city().create(city().token("department"), "licence", "only-" + number, """
                {"code":"%s","number":"%s","name":"%s","from":"2020-01-01","status":"active"}""".formatted(code, code, firm));
        city().create(platform.token(), "shop", "s", """
                {"merchant":"nobody","name":"%s店","url":"https://life.example/%d"}""".formatted(firm, number));
        for (String words : List.of(code, firm, firm + "店", "https://life.example/" + number)) {
            assertThat(subjects.search(words)).as(words).isEmpty();
        }
    }

    @Test
    void aLaterVersionSaysEverythingAnew() {
        String first = city().create(platform.token(), "merchant", "m", """
                {"name":"%s","kind":"enterprise","code":"%s","division":"330106","address":"西湖区示例路%d号",
                 "exemption":"handicraft"}""".formatted(firm, code, number));
        city().one(platform.token(), item("merchant", "m", """
                        {"name":"%s","kind":"enterprise","code":"%s","division":"330108"}""".formatted(firm, code), first, "moved"));
        Subject found = only(code);
        assertThat(found.division()).isEqualTo("330108");
        assertThat(found.address()).isNull();
        assertThat(found.exemption()).isNull();
        assertThat(found.fact())
                .as("the later report is its source")
                .isNotNull()
                .extracting(Object::toString)
                .isNotEqualTo(first);
    }

    @Test
    void whatAnotherPlatformSaysOfAFirmIsKeptAndReplacesNothing() {
        city().create(platform.token(), "merchant", "m", """
                {"name":"%s","kind":"enterprise","code":"%s","division":"330106","address":"旧址"}""".formatted(firm, code));
        city().create(city().newMember("platform").token(), "merchant", "x", """
                {"name":"别名%d商行","kind":"individual-business","code":"%s","division":"330108","address":"新址",
                 "exemption":"handicraft"}""".formatted(number, code));
        Subject found = only(code);
        assertThat(found.name()).isEqualTo(firm);
        assertThat(found.nature()).isEqualTo(Nature.ENTERPRISE);
        assertThat(found.address()).isEqualTo("旧址");
        assertThat(found.division()).isEqualTo("330106");
        assertThat(found.exemption()).isNull();
        assertThat(found.source()).isEqualTo(platform.name());
        assertThat(found.differs()).isTrue();
        assertThat(sql.sql("select name from subject.assertion where subject = :id order by since")
                        .param("id", found.id().value())
                        .query(String.class)
                        .list())
                .containsExactly(firm, "别名" + number + "商行");
    }

    @Test
    void aRenamedShopIsFoundByItsNewNameOnlyAndKeepsItsId() {
        merchant();
        String first = shop("""
                {"merchant":"m","name":"旧铺%d号","url":"https://old%d.example/a"}""".formatted(number, number));
        Shop before = subjects.shops(only(code).id()).get(0);
        assertThat(only("旧铺" + number + "号").code()).isEqualTo(code);
        city().one(platform.token(), item("shop", "s", """
                        {"merchant":"m","name":"新铺%d号","url":"https://new%d.example/a","category":"茶叶"}""".formatted(number, number), first, "renamed"));
        assertThat(subjects.search("旧铺" + number + "号")).isEmpty();
        assertThat(subjects.search("https://old" + number + ".example/a")).isEmpty();
        assertThat(only("新铺" + number + "号").code()).isEqualTo(code);
        assertThat(only("new" + number + ".example/a").code()).isEqualTo(code);
        assertThat(subjects.shops(only(code).id())).singleElement().satisfies(shop -> {
            assertThat(shop.id()).isEqualTo(before.id());
            assertThat(shop.category()).isEqualTo("茶叶");
            assertThat(shop.platformName()).isEqualTo(platform.name());
        });
    }

    @Test
    void aClosedShopStillLeadsToTheMerchantBehindIt() {
        merchant();
        String first = shop("{\"merchant\":\"m\",\"name\":\"关张" + number + "铺\",\"opened\":\"2024-03-01\"}");
        city().one(platform.token(), item("shop", "s", """
                        {"merchant":"m","name":"关张%d铺","opened":"2024-03-01","closed":"2026-01-31"}""".formatted(number), first, "closed"));
        assertThat(only("关张" + number + "铺").code()).isEqualTo(code);
        assertThat(subjects.shops(only(code).id())).singleElement().satisfies(shop -> {
            assertThat(shop.opened()).isEqualTo("2024-03-01");
            assertThat(shop.closed()).isEqualTo("2026-01-31");
        });
    }

    @Test
    void aShopThatChangesHandsLeadsToItsNewMerchant() {
        merchant();
        String first = shop("{\"merchant\":\"m\",\"name\":\"转手" + number + "铺\"}");
        String other = Codes.social(++number);
        city().create(platform.token(), "merchant", "m2", """
                {"name":"接手%d有限公司","kind":"enterprise","code":"%s"}""".formatted(number, other));
        city().one(
                        platform.token(),
                        item("shop", "s", "{\"merchant\":\"m2\",\"name\":\"转手" + (number - 1) + "铺\"}", first, "sold"));
        assertThat(only("转手" + (number - 1) + "铺").code()).isEqualTo(other);
        assertThat(subjects.shops(only(code).id())).isEmpty();
    }

    @Test
    void aSupersededLicenceIsShownInItsNewVersionOnly() {
        merchant();
        String first = licence("l", "2020-01-01", "2024-12-31", "active");
        city().one(
                        platform.token(),
                        item("licence", "l", licenceData("2020-01-01", "2034-12-31", "active"), first, "prolonged"));
        assertThat(subjects.licences(only(code).id()))
                .extracting(Licence::until)
                .containsExactly(LocalDate.of(2034, 12, 31));
        assertThat(state("2026-01-01")).isEqualTo("active");
        assertThat(sql.sql("select count(*) from subject.licence where number = :number")
                        .param("number", "L" + number)
                        .query(Integer.class)
                        .single())
                .as("the older version stays in the database")
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "2019-12-31, ended",
        "2020-01-01, active",
        "2024-12-31, active",
        "2025-01-01, ended",
    })
    void aLicenceStandsOnItsFirstAndLastDay(String day, String state) {
        merchant();
        assertThat(state(day)).as("before any licence").isEqualTo("none");
        licence("l", "2020-01-01", "2024-12-31", "active");
        assertThat(state(day)).isEqualTo(state);
        assertThat(subjects.licences(only(code).id()))
                .allMatch(licence -> licence.standsOn(LocalDate.parse(day)) == state.equals("active"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"revoked", "cancelled"})
    void aLicenceTakenAwayNoLongerStandsUnlessAnotherDoes(String status) {
        merchant();
        licence("l", "2020-01-01", "2034-12-31", status);
        assertThat(state("2026-01-01")).isEqualTo("ended");
        licence("l2", "2025-01-01", null, "active");
        assertThat(state("2026-01-01")).isEqualTo("active");
        assertThat(subjects.licences(only(code).id()))
                .as("newest first")
                .extracting(Licence::status)
                .containsExactly("active", status);
    }

    @Test
    void onlyTheSubjectsAskedForHaveALicenceState() {
        merchant();
        licence("l", "2020-01-01", null, "active");
        assertThat(subjects.licenceStates(List.of(), LocalDate.of(2026, 1, 1))).isEmpty();
        assertThat(subjects.licenceStates(List.of(only(code).id()), LocalDate.of(2026, 1, 1)))
                .containsExactly(Map.entry(only(code).id(), "active"));
    }

    @Test
    void aCourierLiesEncryptedAndTheOutletIsItsFirms() {
        Member carrier = city().newMember("logistics");
        city().create(carrier.token(), "outlet", "o-1", """
                {"name":"西湖生平网点","division":"330106","address":"示例路%d号"}""".formatted(number));
        city().create(carrier.token(), "courier", "c-1", """
                {"name":"寇生平","outlet":"o-1","phone":"137%08d","identityNumber":"%s","employed":"2023-06-01"}""".formatted(number, Codes.identity(801)));
        var courier =
                sql.sql("""
                        select s.*, e.outlet, e.employed from subject.engagement e
                        join subject.subject s on s.id = e.person where e.key = 'c-1' and e.firm =
                            (select firm from subject.outlet where address = :address)""").param("address", "示例路" + number + "号").query().singleRow();
        assertThat(courier)
                .containsEntry("nature", "NATURAL_PERSON")
                .containsEntry("name", null)
                .containsEntry("address", null)
                .containsEntry("outlet", "o-1")
                .containsEntry("employed", java.sql.Date.valueOf("2023-06-01"));
        for (String secret : List.of("name_secret", "phone_secret", "identity_secret", "identity_index")) {
            assertThat((byte[]) courier.get(secret)).as(secret).isNotEmpty();
        }
        assertThat(courier.toString()).doesNotContain("寇生平", Codes.identity(801));
        assertThat(subjects.search("寇生平")).isEmpty();
        assertThat(only(carrier.name()).parts()).containsExactly(Part.LOGISTICS_FIRM);
    }

    @Test
    void aCourierWhoMovesToAnotherOutletIsOneEngagement() {
        Member carrier = city().newMember("logistics");
        String first =
                city().create(carrier.token(), "courier", "moves-" + number, "{\"name\":\"某员\",\"outlet\":\"o-1\"}");
        city().one(
                        carrier.token(),
                        item("courier", "moves-" + number, "{\"name\":\"某员\",\"outlet\":\"o-2\"}", first, "moved"));
        assertThat(sql.sql("select outlet from subject.engagement where key = :key and replaced_by is null")
                        .param("key", "moves-" + number)
                        .query(String.class)
                        .list())
                .containsExactly("o-2");
    }

    @Test
    void theCountsGrowByWhatIsNewAndNotByWhatIsJoined() {
        awaitConsumer("matching"); // what other tests reported is joined by then
        Map<Part, Long> before = subjects.counts();
        long shops = subjects.countShops();
        merchant();
        city().create(city().newMember("platform").token(), "merchant", "x", """
                {"name":"%s","kind":"enterprise","code":"%s"}""".formatted(firm, code));
        shop("{\"merchant\":\"m\",\"name\":\"计数" + number + "铺\"}");
        Member carrier = city().newMember("logistics");
        city().create(carrier.token(), "courier", "counted-" + number, "{\"name\":\"某员\"}");
        city().create(platform.token(), "platform", "self", """
                {"name":"计数%d商城","operator":"某公司","form":"third-party"}""".formatted(number));
        assertThat(grown(before, Part.MERCHANT)).isEqualTo(1);
        assertThat(grown(before, Part.COURIER)).isEqualTo(1);
        assertThat(grown(before, Part.PLATFORM)).isEqualTo(1);
        assertThat(subjects.countShops()).isEqualTo(shops + 1);
    }

    @Test
    void theShortestNamesComeFirstAndAtMostFiftyAndOneMoreAreFound() {
        String stem = "众店" + number;
        List<String> items = new ArrayList<>();
        for (int index = 0; index < 55; index++) {
            items.add(item("merchant", "m" + index, """
                    {"name":"%s%s","kind":"enterprise"}""".formatted(stem, "茶".repeat(55 - index))));
        }
        city().report(platform.token(), items);
        assertThat(subjects.search(stem))
                .hasSize(51)
                .extracting(
                        subject -> subject.name() == null ? 0 : subject.name().length())
                .isSorted()
                .startsWith(stem.length() + 1)
                .endsWith(stem.length() + 51);
    }

    private long grown(Map<Part, Long> before, Part part) {
        return subjects.counts().getOrDefault(part, 0L) - before.getOrDefault(part, 0L);
    }

    private String state(String day) {
        var id = only(code).id();
        return subjects.licenceStates(List.of(id), LocalDate.parse(day)).getOrDefault(id, "none");
    }

    private void merchant() {
        city().create(platform.token(), "merchant", "m", """
                {"name":"%s","kind":"enterprise","code":"%s"}""".formatted(firm, code));
    }

    private String shop(String data) {
        return city().create(platform.token(), "shop", "s", data);
    }

    private String licence(String key, String from, String until, String status) {
        return city().create(platform.token(), "licence", key, licenceData(from, until, status));
    }

    private String licenceData(String from, String until, String status) {
        String end = until == null ? "" : ",\"until\":\"" + until + "\"";
        return """
                {"merchant":"m","number":"L%d","name":"%s","from":"%s","status":"%s"%s}""".formatted(number, firm, from, status, end);
    }

    private Subject only(String words) {
        List<Subject> found = subjects.search(words);
        assertThat(found).as(words).hasSize(1);
        return found.get(0);
    }
}
