package org.chengxin.detection.shop.merchant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.chengxin.detection.shop.finding.Finding;
import org.chengxin.detection.shop.finding.Measure;
import org.chengxin.detection.shop.finding.Named;
import org.chengxin.detection.shop.finding.Part;
import org.chengxin.detection.shop.record.ShopReader;
import org.chengxin.detection.shop.record.ShopRecords;
import org.junit.jupiter.api.Test;

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
