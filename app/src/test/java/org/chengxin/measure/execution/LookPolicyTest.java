package org.chengxin.measure.execution;

import static org.assertj.core.api.Assertions.assertThat;

import org.chengxin.measure.catalogue.CatalogueItem.Look;
import org.chengxin.measure.execution.LookPolicy.Seen;
import org.junit.jupiter.api.Test;

class LookPolicyTest {

    private static final String SHOP = "杭州天水茶业有限公司";

    @Test
    void aShopIsGoneWhereThePageIsOrSaysSo() {
        assertThat(LookPolicy.judge(Look.GONE, 404, "", SHOP)).contains(Seen.FOUND);
        assertThat(LookPolicy.judge(Look.GONE, 410, "", SHOP)).contains(Seen.FOUND);
        assertThat(LookPolicy.judge(Look.GONE, 200, "<p>店铺已关闭</p>", SHOP)).contains(Seen.FOUND);
        assertThat(LookPolicy.judge(Look.GONE, 200, "<h1>天水茶业旗舰店</h1>", SHOP)).contains(Seen.MISSING);
    }

    @Test
    void aDisclosureNamesTheSubject() {
        assertThat(LookPolicy.judge(Look.SHOWN, 200, "处置公示：" + SHOP, SHOP)).contains(Seen.FOUND);
        assertThat(LookPolicy.judge(Look.SHOWN, 200, "处置公示", SHOP)).contains(Seen.MISSING);
        assertThat(LookPolicy.judge(Look.SHOWN, 404, SHOP, SHOP)).contains(Seen.MISSING);
    }

    @Test
    void whoHasNoNameIsNotFoundByIt() {
        assertThat(LookPolicy.judge(Look.SHOWN, 200, "处置公示", "")).isEmpty();
    }

    @Test
    void aFaultOfTheServerProvesNothing() {
        assertThat(LookPolicy.judge(Look.GONE, 503, "店铺已关闭", SHOP)).isEmpty();
        assertThat(LookPolicy.judge(Look.GONE, 403, "", SHOP)).isEmpty();
        assertThat(LookPolicy.judge(Look.SHOWN, 500, SHOP, SHOP)).isEmpty();
    }
}
