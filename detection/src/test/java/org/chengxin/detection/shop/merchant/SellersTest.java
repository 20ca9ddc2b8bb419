package org.chengxin.detection.shop.merchant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.chengxin.detection.shop.ShopFiles;
import org.chengxin.detection.shop.finding.Counter;
import org.chengxin.detection.shop.finding.Counter.Explanation;
import org.chengxin.detection.shop.finding.Finding;
import org.chengxin.detection.shop.finding.Measure;
import org.chengxin.detection.shop.finding.Named;
import org.chengxin.detection.shop.finding.Part;
import org.chengxin.detection.shop.record.ShopReader;
import org.chengxin.detection.shop.record.ShopRecords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SellersTest {

    private static final String TITLES =
            "key,name,kind,code,phone,address,account,exemption,licenceStatus,opened,banned\n";

    @Test
    void whoOpensAfterABanWithTheSameTelephoneAndNearlyTheNameIsBack() throws IOException {
        List<Finding> found = reEntry("""
                old,杭州西湖春茶商行,enterprise,C1,13800138000,road 1,A1,,active,2020-01-01,2025-03-01
                new,西湖春茶旗舰店,enterprise,C2,138-0013-8000,road 2,A2,,active,2025-04-01,
                other,宁波海味商行,enterprise,C3,13900139000,road 3,A3,,active,2025-04-01,
                """);

        assertThat(found).hasSize(1);
        assertThat(found.get(0).named()).containsExactly(new Named("merchant", "new"));
        assertThat(found.get(0).nearby()).containsExactly(new Named("merchant", "old"));
        assertThat(found.get(0).parts())
                .extracting(Part::measure)
                .containsExactly(Measure.SAME_PHONE, Measure.ALIKE_NAME);
        assertThat(found.toString()).doesNotContain("13800138000");
    }

    @Test
    void whoWasThereBeforeTheBanIsNotBack() throws IOException {
        assertThat(reEntry("""
                old,a,enterprise,C1,1,r,A1,,active,2020-01-01,2025-03-01
                new,b,enterprise,C2,1,r,A1,,active,2021-04-01,
                """)).isEmpty();
    }

    @Test
    void anOfficeThatManyShareTellsNothing() throws IOException {
        StringBuilder file = new StringBuilder("old,banned shop,enterprise,C0,p0,one tower,A0,,active,,2025-03-01\n");
        for (int each = 1; each < 40; each++) {
            file.append("m").append(each).append(",shop number ").append(each);
            file.append(",enterprise,C").append(each).append(",p").append(each);
            file.append(",one tower,A").append(each).append(",,active,2025-05-01,\n");
        }

        assertThat(reEntry(file.toString())).isEmpty();
    }

    @Test
    void aSellerNeedsALicenceOrAGroundToHaveNone() throws IOException {
        List<Finding> found = new Licences(records("""
                licensed,a,enterprise,C1,,,,,active,,
                farmer,b,natural-person,,,,,farm-produce,,,
                none,c,natural-person,,,,,,,,
                revoked,d,enterprise,C2,,,,,revoked,,
                small,e,natural-person,,,,,small-amount,,,
                """)).find();

        assertThat(found).extracting(each -> each.named().get(0).key()).containsExactly("none", "revoked", "small");
        assertThat(found.get(2).parts().get(0)).isEqualTo(new Part(Measure.ABOVE_EXEMPTION, 120_000, 100_000, 2));
    }

    @Test
    void onlyPersonsAreExemptAndOnlyForAGroundOfTheLaw() throws IOException {
        List<Finding> found = new Licences(records("""
                labour,a,natural-person,,,,,convenience-labour,,,
                craft,b,natural-person,,,,,handicraft,,,
                by-law,c,,,,,,other,,,
                no-ground,d,natural-person,,,,,because I like,,,
                firm,e,enterprise,,,,,small-amount,,,
                shop,f,individual-business,,,,,handicraft,,,
                """)).find();

        assertThat(found).extracting(each -> each.named().get(0).key()).containsExactly("no-ground", "firm", "shop");
        assertThat(found)
                .allSatisfy(each -> assertThat(each.parts()).containsExactly(new Part(Measure.NO_LICENCE, 1, 0, 2)));
        assertThat(found.get(0).counters().get(0)).isEqualTo(new Counter(Explanation.SMALL_SELLER, 1));
        assertThat(found.get(1).counters().get(0).share())
                .as("a firm is no small seller")
                .isZero();
    }

    @Test
    void aLicenceThatIsCancelledIsNoneAndOneThatIsActiveIs() throws IOException {
        List<Finding> found = new Licences(records("""
                gone,a,enterprise,C1,,,,,cancelled,,
                there,b,enterprise,C2,,,,,active,,
                untold,c,enterprise,C3,,,,,,,
                """)).find();

        assertThat(found).hasSize(1);
        assertThat(found.get(0).parts()).containsExactly(new Part(Measure.LICENCE_NOT_IN_FORCE, 1, 0, 3));
    }

    @Test
    void theTurnoverOfASmallSellerIsThatOfOneCalendarYearInYuanWithoutWhatWasCancelled() throws IOException {
        String small = "small,e,natural-person,,,,,small-amount,,,\n";
        String titles = "key,placed,currency,status,item,merchant,price\n";
        String first = "1,2025-12-31T23:59:59+08:00,CNY,delivered,1,small,60000\n";

        assertThat(unlicensed(small, titles + first + "2,2026-01-01T00:00:00+08:00,CNY,delivered,1,small,60000\n"))
                .as("two years")
                .isEmpty();
        assertThat(unlicensed(small, titles + first + "2,2025-01-01T00:00:00+08:00,CNY,cancelled,1,small,60000\n"))
                .isEmpty();
        assertThat(unlicensed(small, titles + first + "2,2025-01-01T00:00:00+08:00,USD,delivered,1,small,60000\n"))
                .isEmpty();
        assertThat(unlicensed(small, titles + first + "2,2025-01-01T00:00:00+08:00,CNY,delivered,1,small,40000\n"))
                .as("100,000 is allowed")
                .isEmpty();
        assertThat(unlicensed(small, titles + first + "2,2025-01-01T00:00:00+08:00,CNY,delivered,1,small,40000.01\n"))
                .hasSize(1);
    }

    private static List<Finding> unlicensed(String merchants, String orders) throws IOException {
        return new Licences(ShopFiles.read("merchant", TITLES + merchants, "order", orders)).find();
    }

    @ParameterizedTest(name = "the same {0}")
    @CsvSource({"code,C1,r2,p2,A2,SAME_LICENCE", "account,C2,r2,p2,A1,SAME_ACCOUNT", "phone,C2,r2,p1,A2,SAME_PHONE"})
    void oneThingThatStrangersDoNotShareBringsBackWhoWasBanned(
            String what, String code, String address, String phone, String account, Measure measure)
            throws IOException {
        List<Finding> found = reEntry("old,first shop,enterprise,C1,p1,r1,A1,,active,2020-01-01,2025-03-01\n"
                + String.join(",", "new,quite another", "enterprise", code, phone, address, account, "")
                + ",active,2025-03-01,\n");

        assertThat(found).as(what).hasSize(1);
        assertThat(found.get(0).named()).containsExactly(new Named("merchant", "new"));
        assertThat(found.get(0).parts()).extracting(Part::measure).containsExactly(measure);
        assertThat(found.get(0).counters().get(0)).isEqualTo(new Counter(Explanation.SHARED_OFFICE, 0));
    }

    @Test
    void theSamePersonIsBackUnderAnyNameAndOneAddressOrNameAloneIsNotEnough() throws IOException {
        String titles = "key,name,identityNumber,address,opened,banned\n";
        String old = "old,spring tea,11010519491231002X,road 1,2020-01-01,2025-03-01\n";

        List<Finding> found = new ReEntry(ShopFiles.read(
                        "merchant", titles + old + "new,kettles,1101 0519 4912 3100 2x,road 2,2026-01-01,\n"))
                .find();
        assertThat(found).hasSize(1);
        assertThat(found.get(0).parts()).extracting(Part::measure).containsExactly(Measure.SAME_IDENTITY);
        assertThat(found.toString()).doesNotContain("11010519491231002");

        assertThat(new ReEntry(ShopFiles.read("merchant", titles + old + "new,kettles,2,ROAD 1,2026-01-01,\n")).find())
                .isEmpty();
        assertThat(new ReEntry(ShopFiles.read("merchant", titles + old + "new,spring tea,2,road 2,2026-01-01,\n"))
                        .find())
                .isEmpty();
        assertThat(new ReEntry(ShopFiles.read("merchant", titles + old + "new,spring tea,2,road 1,2026-01-01,\n"))
                        .find())
                .as("both together")
                .hasSize(1);
    }

    @Test
    void whoIsNotSaidToHaveOpenedBeforeMayBeBackAndNobodyIsBackFromHimself() throws IOException {
        List<Finding> found = reEntry("""
                old,a,enterprise,C1,,,,,active,2020-01-01,2025-03-01
                untold,b,enterprise,C1,,,,,active,,
                """);

        assertThat(found).hasSize(1);
        assertThat(found.get(0).named().get(0).key()).isEqualTo("untold");
        assertThat(reEntry("old,a,enterprise,C1,p,r,A,,active,2020-01-01,2025-03-01\n"))
                .isEmpty();
    }

    private static List<Finding> reEntry(String merchants) throws IOException {
        return new ReEntry(records(merchants)).find();
    }

    private static ShopRecords records(String merchants) throws IOException {
        return new ShopReader(0)
                .read("merchant", new StringReader(TITLES + merchants))
                .read("order", new StringReader("""
                        key,placed,currency,item,merchant,price
                        1,2026-02-27T10:15:00+08:00,CNY,1,small,60000
                        2,2026-05-27T10:15:00+08:00,CNY,1,small,60000
                        3,2025-05-27T10:15:00+08:00,CNY,1,small,90000
                        """))
                .records();
    }
}
