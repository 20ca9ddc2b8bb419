package org.chengxin.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.item;

import java.util.List;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.TestCity.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each scan of a platform's parcel is told once, whatever comes first and whatever is said anew. */
class ScanFeedIT extends ServerTest {

    @Autowired
    private ScanFeed feed;

    private Member platform;
    private Member logistics;
    private String waybill;
    private long position;

    @BeforeEach
    void begins() {
        platform = city().newMember("platform");
        logistics = city().newMember("logistics");
        waybill = platform.name().toUpperCase(java.util.Locale.ROOT) + "1234567890";
        while (!told().isEmpty()) {
            assertThat(position).isPositive();
        }
    }

    private List<String> told() {
        List<String> told = List.of();
        for (long from = -1; told.isEmpty() && from != position; ) {
            from = position;
            ScanFeed.Page page = feed.after(position, Long.MAX_VALUE);
            told = page.scans().stream().map(ScanFeed.Scanned::waybill).toList();
            position = page.next();
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
        long start = position;
        scan("pickup");
        Result first = parcel();
        assertThat(told()).containsExactly(waybill);
        long between = position;
        anew(first, waybill);
        assertThat(told()).isEmpty();

        assertThat(feed.after(start, between).scans())
                .as("read anew, as after a restart")
                .hasSize(1);
    }

    @Test
    void aWaybillThatWasCorrectedAwayIsThePlatformsNoMore() {
        anew(parcel(), waybill + "9");
        told();

        scan("delivered");

        assertThat(told()).isEmpty();
    }
}
