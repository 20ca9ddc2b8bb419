package org.chengxin.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.item;

import java.util.ArrayList;
import java.util.List;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.TestCity.Result;
import org.chengxin.evidence.feed.Feed;
import org.chengxin.evidence.feed.FeedPosition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each scan of a platform's parcel is told once, whatever comes first and whatever is said anew. */
class ScanFeedIT extends ServerTest {

    @Autowired
    private ScanFeed scans;

    @Autowired
    private Feed feed;

    private Member platform;
    private Member logistics;
    private String waybill;
    private FeedPosition position;

    @BeforeEach
    void begins() {
        platform = city().newMember("platform");
        logistics = city().newMember("logistics");
        waybill = platform.name().toUpperCase(java.util.Locale.ROOT) + "1234567890";
        awaitLog();
        position = feed.head();
    }

    /** Of the facts that have come since it was last asked, whatever the pages. */
    private List<String> told() {
        awaitLog();
        FeedPosition end = feed.head();
        List<String> whole = between(position, end, 500);
        assertThat(between(position, end, 1)).as("one by one").isEqualTo(whole);
        position = end;
        return whole;
    }

    private List<String> between(FeedPosition from, FeedPosition end, int limit) {
        List<String> told = new ArrayList<>();
        for (FeedPosition at = from; at.compareTo(end) < 0; ) {
            Feed.Page page = feed.after(at, ScanFeed.TYPES, limit);
            scans.told(page.facts().stream().map(Feed.Item::id).toList()).stream()
                    .map(ScanFeed.Scanned::waybill)
                    .filter(waybill::equals)
                    .forEach(told::add);
            at = page.next();
        }
        return told;
    }

    private void scan(String step) {
        assertThat(city().one(logistics.token(), item("scan", step, """
                {"waybill":"%s","at":"2026-11-20T10:00:00+08:00","step":"%s","division":"330106"}""".formatted(waybill, step)))
                        .created())
                .isTrue();
    }

    private static String parcel(String waybill, int grams) {
        return """
                {"order":"o","waybill":"%s","carrier":"YTO","grams":%d}""".formatted(waybill, grams);
    }

    private Result parcel() {
        return city().one(platform.token(), item("parcel", "p", parcel(waybill, 500)));
    }

    private void anew(Result before, String itsWaybill) {
        Result result = city().one(
                        platform.token(), TestCity.item("parcel", "p", parcel(itsWaybill, 510), before.id(), "typo"));
        assertThat(result.created()).as("%s", result).isTrue();
    }

    @Test
    void aNewVersionOfAParcelTellsItsScansNotAgain() {
        Result first = parcel();
        scan("pickup");
        assertThat(told()).containsExactly(waybill);

        anew(first, waybill);
        assertThat(told()).isEmpty();

        scan("delivered");
        assertThat(told()).containsExactly(waybill);
    }

    @Test
    void whatHasANewVersionBeforeItIsReadIsToldAllTheSame() {
        FeedPosition start = position;
        scan("pickup");
        Result first = parcel();
        assertThat(told()).containsExactly(waybill);
        anew(first, waybill);
        assertThat(told()).isEmpty();

        assertThat(between(start, position, 500))
                .as("read anew, as after a restart")
                .hasSize(1);
    }

    /** The parcel comes while its order is held, the scan before the merchant's registration or behind it. */
    @Test
    void aScanOfAHeldOrderIsToldWithWhatLetsTheOrderCount() {
        assertThat(city().one(platform.token(), item("order", "o", """
                {"placed":"2026-11-19T10:00:00+08:00","currency":"CNY","status":"shipped",
                 "lines":[{"item":"1","merchant":"unknown","price":"10.00"}]}""")).created())
                .isTrue();
        parcel();
        scan("pickup");
        assertThat(told()).isEmpty();
        FeedPosition held = position;
        city().create(platform.token(), "merchant", "unknown", "{\"name\":\"杭州扫描商贸有限公司\",\"kind\":\"enterprise\"}");
        assertThat(told()).containsExactly(waybill);
        scan("delivered");
        assertThat(told()).containsExactly(waybill);
        assertThat(between(held, position, 500)).as("read anew").containsExactly(waybill, waybill);
    }

    @Test
    void aWaybillThatWasCorrectedAwayIsThePlatformsNoMore() {
        anew(parcel(), waybill + "9");
        told();

        scan("delivered");

        assertThat(told()).isEmpty();
    }
}
