package org.chengxin.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Subjects are found by whatever names them, joined where two reporters mean one, and people are never shown. */
class SubjectsIT extends ServerTest {

    private static int number = 5_000;

    @Autowired
    private Subjects subjects;

    private Member platform;
    private String code;
    private String firm;

    @BeforeEach
    void namesAFirmThatNoOtherTestKnows() {
        platform = city().newMember("platform");
        number++;
        code = Codes.social(number);
        firm = "独一" + (char) (0x4e00 + number) + (char) (0x5e00 + number) + "贸易有限公司";
    }

    @Test
    void aShopMayBeReportedBeforeTheMerchantBehindIt() {
        String shop = firm.substring(0, 4) + "旗舰店";
        shop("m-1", shop, "https://s.example/" + number);
        assertThat(subjects.search(shop))
                .as("nobody is published who is only referred to")
                .isEmpty();

        merchant(platform, "m-1", firm, code);
        Subject found = only(subjects.search(shop));
        assertThat(found.name()).isEqualTo(firm);
        assertThat(found.code()).isEqualTo(code);
        assertThat(found.parts()).containsExactly(Part.MERCHANT);
        assertThat(subjects.shops(found.id())).extracting(Shop::name).containsExactly(shop);
    }

    @Test
    void theMerchantsOfTwoPlatformsWithOneCodeAreOneSubjectWithBothShops() {
        Member other = city().newMember("platform");
        shop("m-1", firm + "甲店", null);
        city().create(other.token(), "shop", "s", "{\"merchant\":\"x\",\"name\":\"" + firm + "乙店\"}");
        merchant(platform, "m-1", firm, code);
        merchant(other, "x", firm, code.toLowerCase(Locale.ROOT));
        Subject found = only(subjects.search(code));
        assertThat(subjects.search(firm)).extracting(Subject::id).containsExactly(found.id());
        assertThat(subjects.shops(found.id()))
                .extracting(Shop::name)
                .containsExactlyInAnyOrder(firm + "甲店", firm + "乙店");
        assertThat(subjects.identities(found.id()))
                .as("the keys that shops were reported under before")
                .hasSize(3);
    }

    @Test
    void aMerchantIsFoundByCodeNamePartOfTheNameAndShopName() {
        merchant(platform, "m-1", firm, code);
        shop("m-1", firm.substring(0, 4) + "小铺", null);
        for (String words : List.of(
                code, " " + code.toLowerCase(Locale.ROOT), firm, firm.substring(1, 6), firm.substring(0, 4) + "小铺")) {
            assertThat(only(subjects.search(words)).name()).as(words).isEqualTo(firm);
        }
        for (String words : List.of("", "无", "绝无此名之公司", Codes.social(number + 100_000), "'; drop table")) {
            assertThat(subjects.search(words)).as(words).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://s.example/%d",
                "http://www.s.example/%d/",
                "s.example/%d?spm=1",
                "https://m.s.example/%d#top",
                "  HTTPS://S.EXAMPLE/%d"
            })
    void aMerchantIsFoundByTheLinkOfItsShopHoweverItWasPasted(String link) {
        merchant(platform, "m-1", firm, code);
        shop("m-1", "某店", "https://s.example/" + number);
        assertThat(only(subjects.search(link.formatted(number))).name()).isEqualTo(firm);
    }

    @Test
    void aNaturalPersonIsNeverFoundAndLiesOpenInNoColumn() {
        String name = "欧阳" + (char) (0x4e00 + number) + (char) (0x6e00 + number);
        String phone = "139" + String.format("%08d", number);
        String address = "西湖区" + (char) (0x7000 + number) + "弄" + number + "号";
        String identity = Codes.identity(number % 1_000);
        city().create(
                        platform.token(),
                        "merchant",
                        "person",
                        "{\"name\":\"" + name + "\",\"kind\":\"natural-person\",\"identityNumber\":\"" + identity
                                + "\",\"phone\":\"" + phone + "\",\"address\":\"" + address + "\"}");
        String shop = "无名" + (char) (0x5000 + number) + "小店";
        shop("person", shop, "https://p.example/" + number);
        city().create(
                        city().token("logistics"),
                        "courier",
                        "courier-" + number,
                        "{\"name\":\"" + name + "\",\"identityNumber\":\"" + identity + "\",\"phone\":\"" + phone
                                + "\"}");
        for (String words : List.of(name, shop, identity, phone, "https://p.example/" + number)) {
            assertThat(subjects.search(words)).as(words).isEmpty();
        }
        for (String planted : List.of(name, phone, address, identity)) {
            assertThat(tablesWith(planted)).as(planted).isEmpty();
        }
    }

    @Test
    void theSamePersonsNumberHasTheSameBlindIndexOnTwoPlatforms() {
        String identity = Codes.identity(number % 1_000);
        for (Member member : List.of(platform, city().newMember("platform"))) {
            city().create(
                            member.token(),
                            "merchant",
                            "person",
                            "{\"name\":\"某人\",\"kind\":\"natural-person\",\"identityNumber\":\"" + identity + "\"}");
        }
        assertThat(sql.sql("""
                        select count(*) from subject.subject where identity_index is not null
                        group by identity_index order by 1 desc limit 1""").query(Integer.class).single()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void aFirmsPhoneIsEncryptedToo() {
        String phone = "0571-8" + String.format("%07d", number);
        city().create(
                        platform.token(),
                        "merchant",
                        "m-1",
                        "{\"name\":\"" + firm + "\",\"kind\":\"enterprise\",\"phone\":\"" + phone + "\"}");
        assertThat(tablesWith(phone)).isEmpty();
    }

    @Test
    void aLicenceOfADepartmentAndTheMerchantOfAPlatformMeetInOneSubject() {
        city().create(
                        city().token("department"),
                        "licence",
                        "licence-" + number,
                        "{\"code\":\"" + code + "\",\"number\":\"" + code + "\",\"name\":\"" + firm
                                + "\",\"from\":\"2020-01-01\",\"until\":\"2030-01-01\",\"status\":\"active\"}");
        merchant(platform, "m-1", firm, code);
        Subject found = only(subjects.search(code));
        assertThat(subjects.licences(found.id())).singleElement().satisfies(licence -> {
            assertThat(licence.standsOn(java.time.LocalDate.of(2026, 1, 1))).isTrue();
            assertThat(licence.standsOn(java.time.LocalDate.of(2030, 1, 1)))
                    .as("the last day counts")
                    .isTrue();
            assertThat(licence.standsOn(java.time.LocalDate.of(2030, 1, 2))).isFalse();
        });
    }

    @Test
    void aLaterVersionDescribesTheMerchantAnew() {
        String first = merchant(platform, "m-1", firm, code);
        String renamed = firm.replace("贸易", "电商");
        var result = city().one(
                        platform.token(),
                        org.chengxin.TestCity.item(
                                "merchant",
                                "m-1",
                                "{\"name\":\"" + renamed + "\",\"kind\":\"enterprise\",\"code\":\"" + code + "\"}",
                                first,
                                "renamed"));
        assertThat(result.created()).isTrue();
        assertThat(only(subjects.search(code)).name()).isEqualTo(renamed);
        assertThat(subjects.search(firm)).isEmpty();
    }

    /** Several numbers of one platform with one code, one of which it gives later. */
    @Test
    void merchantsOfOneBatchAreOneSubjectAndTheFirstWordStands() {
        String kind = ",\"kind\":\"enterprise\"";
        String named = ",\"code\":\"" + code + "\"}";
        merchant(platform, "m-1", "旧名" + firm, Codes.social(number + 300_000));
        var results = city().report(
                        platform.token(),
                        List.of(
                                org.chengxin.TestCity.item(
                                        "merchant",
                                        "m-2",
                                        "{\"name\":\"甲" + firm + "\",\"address\":\"某路1号\"" + kind + "}"),
                                org.chengxin.TestCity.item(
                                        "merchant", "m-3", "{\"name\":\"乙" + firm + "\"" + kind + named),
                                org.chengxin.TestCity.item(
                                        "merchant", "m-4", "{\"name\":\"" + firm + "\"" + kind + named)));
        assertThat(results).allMatch(org.chengxin.TestCity.Result::created);
        Subject found = only(subjects.search(code));
        assertThat(found.name()).isEqualTo("乙" + firm);
        assertThat(found.fact().toString()).isEqualTo(results.get(1).id());
        assertThat(found.differs()).isTrue();
        assertThat(subjects.identities(found.id())).hasSize(1);
        assertThat(subjects.search("甲" + firm))
                .as("a number without a code stays apart")
                .hasSize(1);
        city().report(
                        platform.token(),
                        List.of(org.chengxin.TestCity.item(
                                "merchant",
                                "m-2",
                                "{\"name\":\"甲" + firm + "\"" + kind + named,
                                results.get(0).id(),
                                "its code is known now")));
        found = only(subjects.search(code));
        assertThat(found.name()).isEqualTo("乙" + firm);
        assertThat(subjects.identities(found.id())).hasSize(2);
    }

    /** The tables of any schema in which the value stands, as text or as bytes. */
    private List<String> tablesWith(String planted) {
        String hex = HexFormat.of().formatHex(planted.getBytes(StandardCharsets.UTF_8));
        return sql.sql("""
                        select table_schema || '.' || table_name from information_schema.tables
                        where table_schema in ('subject', 'intake', 'creditfile', 'trade', 'review', 'evidence', 'account')
                          and table_type = 'BASE TABLE'""").query(String.class).list().stream()
                .filter(table -> sql.sql("select exists (select from " + table
                                + " t where position(:text in t::text) > 0 or position(:hex in t::text) > 0)")
                        .param("text", planted)
                        .param("hex", hex)
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    private String merchant(Member member, String key, String name, String code) {
        return city().create(
                        member.token(),
                        "merchant",
                        key,
                        "{\"name\":\"" + name + "\",\"kind\":\"enterprise\",\"code\":\"" + code + "\"}");
    }

    private void shop(String merchant, String name, String url) {
        String link = url == null ? "" : ",\"url\":\"" + url + "\"";
        city().create(
                        platform.token(),
                        "shop",
                        "s-" + name.hashCode(),
                        "{\"merchant\":\"" + merchant + "\",\"name\":\"" + name + "\"" + link + "}");
    }

    private static Subject only(List<Subject> found) {
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
