package org.chengxin.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.account.OrganisationId;
import org.chengxin.evidence.feed.Feed;
import org.chengxin.evidence.feed.FeedPosition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Every report is counted once, on the day of its seal. */
class ReportQualityIT extends ServerTest {

    @Autowired
    private ReportQuality quality;

    @Autowired
    private ReportFigureStore store;

    @Autowired
    private Feed feed;

    @Autowired
    private TransactionTemplate transaction;

    private Member platform;

    @BeforeEach
    void aPlatformThatReportedOrders() {
        platform = city().newPlatform("m");
        List<String> orders = new ArrayList<>();
        for (int order = 0; order < 10; order++) {
            orders.add(TestCity.item("order", "o" + order, """
                    {"placed":"%s","currency":"CNY","status":"%s"%s,
                     "lines":[{"item":"1","merchant":"m","price":"8.00"}]}""".formatted(
                    order < 3 ? "2026-01-05T10:00:00+08:00" : Instant.now().toString(),
                    order < 4 ? "cancelled" : "paid",
                    order < 9 ? ",\"buyer\":\"b\"" : "")));
        }
        assertThat(city().report(platform.token(), orders)).allMatch(TestCity.Result::created);
        awaitConsumer("report-figures");
    }

    private ReportDay today() {
        Source orders = new Source(new OrganisationId(UUID.fromString(platform.organisation())), "order");
        List<ReportDay> days = store.days(
                orders,
                ReportFigures.day(Instant.now()).minusDays(1),
                ReportFigures.day(Instant.now()).plusDays(1));
        assertThat(days).hasSize(1);
        return days.get(0);
    }

    @Test
    void aDayHasItsNumberOfReportsAndOfEachProperty() {
        assertThat(today().reports()).isEqualTo(10);
        assertThat(today().of(ReportFigures.LATE)).isEqualTo(3);
        assertThat(today().of("status=cancelled")).isEqualTo(4);
        assertThat(today().of("status=paid")).isEqualTo(6);
        assertThat(today().of("buyer")).isEqualTo(9);
        assertThat(today().of("promotion")).isZero();
    }

    @Test
    void aRefusedReportIsNotCountedAndACorrectionIs() {
        String again = TestCity.item("order", "o9", """
                {"placed":"%s","currency":"CNY","status":"completed","lines":[{"item":"1","merchant":"m","price":"8.00"}]}""".formatted(Instant.now()));
        String id = city().one(platform.token(), again).id();
        city().one(platform.token(), TestCity.item("order", "o9", """
                {"placed":"2026-11-20T10:00:00+08:00","currency":"CNY","status":"completed",
                 "lines":[{"item":"1","merchant":"m","price":"8.00"}]}""", id, "状态更新"));
        awaitConsumer("report-figures");
        assertThat(today().reports()).isEqualTo(11);
        assertThat(today().of("status=completed")).isEqualTo(1);
    }

    @Test
    void countedAgainFromTheFirstFactTheFiguresAreTheSame() {
        ReportDay counted = today();
        transaction.executeWithoutResult(status -> {
            quality.begin(FeedPosition.START);
            for (FeedPosition at = FeedPosition.START; ; ) {
                Feed.Page page = feed.after(at, quality.types(), quality.most());
                if (!page.facts().isEmpty()) {
                    quality.accept(page.facts());
                }
                if (page.next().equals(at)) {
                    break;
                }
                at = page.next();
            }
            assertThat(today()).isEqualTo(counted);
            status.setRollbackOnly();
        });
        assertThat(today()).isEqualTo(counted);
    }

    @Test
    void whatOnlyOfficesMayKnowIsNotCounted() {
        assertThat(quality.types()).contains("order", "merchant", "parcel").doesNotContain("own-finding");
    }
}
