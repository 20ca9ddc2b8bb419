package org.chengxin.subject.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.object;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.account.Accounts;
import org.chengxin.account.OrganisationId;
import org.chengxin.matter.PartyDirectory;
import org.chengxin.matter.PartyDirectory.Known;
import org.chengxin.shared.SubjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A matter's parties are found by code, shop link or exact name, whatever they were joined with. */
class DirectoryIT extends ServerTest {

    private static int number = 886_000;

    @Autowired
    private PartyDirectory directory;

    @Autowired
    private Accounts accounts;

    private Member platform;
    private int at;
    private String code;

    @BeforeEach
    void aPlatformReportsAMerchantWithAShop() {
        platform = city().newMember("platform");
        at = ++number;
        code = Codes.social(at);
        merchant(platform, "杭州名录" + at + "贸易有限公司");
        city().create(platform.token(), "shop", "s" + at, """
                {"merchant":"m%d","name":"名录%d旗舰店","url":"https://shop%d.example/home/"}""".formatted(at, at, at));
    }

    @Test
    void byCodeHoweverItIsTyped() {
        Known known = one(" " + code.toLowerCase(java.util.Locale.ROOT) + " ");
        assertThat(known.name()).isEqualTo("杭州名录" + at + "贸易有限公司");
        assertThat(known.code()).isEqualTo(code);
        assertThat(known.division()).isEqualTo("330106");
        assertThat(known.platform()).isNull();
    }

    @Test
    void aPlatformWithTheFirmBehindItsBrand() {
        Member brand = city().newMember("platform");
        city().create(brand.token(), "platform", "p", """
                {"name":"名录%d商城","operator":"杭州名录%d网络有限公司","form":"third-party"}""".formatted(at, at));
        Known known = Objects.requireNonNull(
                directory.describe(List.of(subjectOf(brand))).get(subjectOf(brand)));
        assertThat(known.operator()).isEqualTo("杭州名录%d网络有限公司".formatted(at));
    }

    @Test
    void byTheLinkOfItsShopWithTheShopsPlatform() {
        Known known = one("http://www.shop%d.example/home?from=app".formatted(at));
        assertThat(known.subject()).isEqualTo(one(code).subject());
        assertThat(known.platform()).isEqualTo(subjectOf(platform));
    }

    @Test
    void byItsExactNameOrThatOfItsShopButNotByAPartOfIt() {
        SubjectId subject = one(code).subject();
        assertThat(one("杭州名录 " + at + " 贸易有限公司").subject()).isEqualTo(subject);
        assertThat(one("名录" + at + "旗舰店").subject()).isEqualTo(subject);
        assertThat(one("名录" + at + "旗舰店").platform()).isEqualTo(subjectOf(platform));
        assertThat(directory.find("名录" + at)).isEmpty();
        assertThat(directory.find("杭州名录" + at + "贸易有限公司分公司")).isEmpty();
    }

    @Test
    void byTheNameItHadForAnotherPlatformBeforeTheyWereJoined() {
        Member other = city().newMember("platform");
        city().create(other.token(), "merchant", "m" + at, """
                {"name":"旧称%d商行","kind":"individual-business","division":"330108"}""".formatted(at));
        SubjectId before = one("旧称" + at + "商行").subject();
        String first = city().report(other.token(), List.of(item("merchant", "m" + at, """
                {"name":"旧称%d商行","kind":"individual-business","division":"330108"}""".formatted(at))))
                .get(0)
                .id();
        city().report(
                        other.token(),
                        List.of(org.chengxin.TestCity.item(
                                "merchant", "m" + at, """
                                {"name":"杭州名录%d贸易有限公司","kind":"enterprise","code":"%s","division":"330106"}""".formatted(at, code), first, "补报代码")));
        Known joined = one(code);
        assertThat(directory.isOf(before, joined.subject())).isFalse();
        assertThat(directory.describe(List.of(before)).get(before).subject()).isEqualTo(joined.subject());
        assertThat(directory.find("旧称" + at + "商行"))
                .allSatisfy(known -> assertThat(known.subject()).isEqualTo(joined.subject()));
    }

    @Test
    void severalOfOneNameAreAllGiven() {
        at = ++number;
        String twin = "同名" + at + "贸易有限公司";
        for (int each = 0; each < 2; each++) {
            code = Codes.social(++number);
            city().create(city().newMember("platform").token(), "merchant", "t" + each, """
                    {"name":"%s","kind":"enterprise","code":"%s"}""".formatted(twin, code));
        }
        assertThat(directory.find(twin)).hasSize(2);
    }

    @Test
    void anOrganisationThatHasReportedNothingIsFoundByNameAndIsTheHolderOfItsCode() {
        assertThat(one(platform.name()).subject()).isEqualTo(subjectOf(platform));
        String organisation = server().post(
                        "/api/v1/organisations",
                        city().administratorToken(),
                        object("name", "商户账户" + at, "kind", "merchant", "code", code))
                .json()
                .path("id")
                .stringValue();
        SubjectId subject = accounts.organisation(UUID.fromString(organisation)).subject();
        assertThat(directory.isOf(one(code).subject(), subject)).isTrue();
        assertThat(directory.describe(List.of(subject)).get(subject).name()).contains("名录" + at);
    }

    @Test
    void aCourierFirmIsOneWhateverItsOutletsReportAndItsSeatIsItsOwn() {
        String own = Codes.social(++number);
        Member carrier = city().newMember("logistics", own);
        for (String division : List.of("330110", "330108")) {
            city().create(carrier.token(), "outlet", "o-" + division, """
                    {"name":"网点%s","division":"%s","address":"外地路1号"}""".formatted(division, division));
        }
        city().create(city().member("department").token(), "permit", "courier-" + own, """
                {"party":{"name":"%s","kind":"organisation","code":"%s"},"number":"邮许%s","document":"快递业务经营许可证",
                 "authority":"杭州市邮政管理局","decided":"2025-03-01","category":"ordinary","certificate":"快递业务经营许可证",
                 "certificateNumber":"邮许%s","content":"快递","from":"2025-03-01","until":"2030-02-28"}""".formatted(
                        carrier.name(), own, own, own));
        Known known = one(carrier.name());
        assertThat(known.code()).isEqualTo(own);
        assertThat(known.division()).as("of its code, not of its last outlet").isEqualTo("330106");
        assertThat(one(own).subject()).isEqualTo(known.subject());
    }

    @Test
    void aNaturalPersonIsCalledByTheShopAndNotFoundByName() {
        at = ++number;
        city().create(platform.token(), "merchant", "p" + at, """
                {"name":"王名录%d","kind":"natural-person","exemption":"small-amount"}""".formatted(at));
        city().create(platform.token(), "shop", "ps" + at, """
                {"merchant":"p%d","name":"小铺%d","url":"https://shop%d.example/p"}""".formatted(at, at, at));
        assertThat(directory.find("王名录" + at)).isEmpty();
        Known known = one("shop" + at + ".example/p");
        assertThat(known.name()).isEqualTo("小铺" + at);
        assertThat(directory
                        .describe(List.of(known.subject()))
                        .get(known.subject())
                        .name())
                .doesNotContain("王");
    }

    @Test
    void wordsThatMeanNobodyFindNobody() {
        for (String words :
                List.of("", " ", "的", "x".repeat(501), "a\u0000b", "https://", "%_", "91330100MA0000000X")) {
            assertThat(directory.find(words)).as(words).isEmpty();
        }
        SubjectId nobody = SubjectId.next();
        assertThat(directory.describe(List.of(nobody))).isEmpty();
        assertThat(directory.isOf(nobody, SubjectId.next())).isFalse();
        assertThat(directory.isOf(nobody, nobody)).isTrue();
    }

    private void merchant(Member reporter, String name) {
        city().create(reporter.token(), "merchant", "m" + at, """
                {"name":"%s","kind":"enterprise","code":"%s","division":"330106"}""".formatted(name, code));
    }

    private static String item(String type, String key, String data) {
        return org.chengxin.TestCity.item(type, key, data);
    }

    private Known one(String words) {
        List<Known> found = directory.find(words);
        assertThat(found).as(words).hasSize(1);
        return found.get(0);
    }

    private SubjectId subjectOf(Member member) {
        return accounts.find(new OrganisationId(UUID.fromString(member.organisation())))
                .orElseThrow()
                .subject();
    }
}
