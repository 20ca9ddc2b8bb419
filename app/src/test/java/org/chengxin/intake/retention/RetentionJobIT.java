package org.chengxin.intake.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.evidence.Erasures;
import org.chengxin.intake.ReportTypes;
import org.chengxin.rule.retention.Retention;
import org.chengxin.rule.retention.RetentionSheet;
import org.chengxin.shared.FactId;
import org.chengxin.shared.Uuid7;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is reported of trade is gone three years after it was received and completed, unless somebody needs it. */
class RetentionJobIT extends ServerTest {

    private static final String CODE = Codes.social("654226", 1);
    private static final Instant LONG_AGO = Instant.parse("2016-01-01T00:00:00Z");
    private static final String OLD = "2015-06-01T10:00:00+08:00";

    @Autowired
    private RetentionJob job;

    @Autowired
    private ReportTypes types;

    @Autowired
    private RetentionSheet sheet;

    @Autowired
    private Erasures erasures;

    @LocalServerPort
    private int port;

    private Member platform;

    @BeforeEach
    void aPlatformWithAMerchant() {
        platform = city().newMember("platform");
        city().create(platform.token(), "merchant", "m", """
                {"name":"额敏到期有限公司","kind":"enterprise","code":"%s"}""".formatted(CODE));
    }

    private String order(String key, String placed) {
        return city().create(platform.token(), "order", key, order(placed));
    }

    private static String order(String placed) {
        return """
                {"placed":"%s","currency":"CNY","status":"delivered","buyer":"b-retained",
                 "lines":[{"item":"i","merchant":"m","price":"10.00"}]}""".formatted(placed);
    }

    /** Puts the receipt of a report back into the past, later than all that were put there before. */
    private FactId receivedLongAgo(String report) {
        long millis = LONG_AGO.toEpochMilli()
                + (System.currentTimeMillis()
                                - Instant.parse("2026-01-01T00:00:00Z").toEpochMilli())
                        / 10;
        UUID old = new UUID(millis << 16 | 0x7000, 0x8000_0000_0000_0000L | new Random().nextLong() >>> 2);
        Uuid7.require(old);
        for (String column : List.of(
                "evidence.fact set id",
                "intake.report set id",
                "intake.superseded set id",
                "trade.orders set id",
                "trade.line set order_id")) {
            String name = column.substring(column.lastIndexOf(' ') + 1);
            owner().sql("update " + column + " = :old where " + name + " = :id")
                    .param("old", old)
                    .param("id", UUID.fromString(report))
                    .update();
        }
        return new FactId(old);
    }

    private boolean isGone(FactId report) {
        boolean erased = erasures.of(report).isPresent();
        assertThat(proofs.open(report).isEmpty()).isEqualTo(erased);
        assertThat(sql.sql("select count(*) from trade.orders where id = :id")
                        .param("id", report.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(erased ? 0 : 1);
        return erased;
    }

    private long erasedOrders() {
        return sql.sql("select coalesce(sum(erased), 0) from intake.retention_day where type = 'order'")
                .query(Long.class)
                .single();
    }

    @Test
    void everyTypeOfReportHasAPeriod() {
        assertThat(types.all())
                .allSatisfy(type -> assertThat(sheet.of(Retention.Kind.FACT, type.name()))
                        .as(type.name())
                        .isPresent());
    }

    @Test
    void anOldOrderGoesWithItsReasonAndTheJobRunsAgainInVain() {
        FactId old = receivedLongAgo(order("old", OLD));
        String fresh = order("fresh", OLD);
        long before = erasedOrders();
        job.run();
        assertThat(isGone(old)).isTrue();
        assertThat(erasures.of(old).orElseThrow().basis()).isEqualTo("中华人民共和国电子商务法第31条（保存期限届满）");
        assertThat(isGone(FactId.parse(fresh)))
                .as("received today, however old")
                .isFalse();
        assertThat(erasedOrders()).isEqualTo(before + 1);
        job.run();
        assertThat(erasedOrders()).as("nothing is erased twice").isEqualTo(before + 1);
        assertThat(new Visitor(port).get("/privacy/retention").body())
                .as("everybody sees how many")
                .contains("最近三十天到期删除的数量", "<td>订单</td>");
    }

    @Test
    void anEarlierVersionGoesAsWell() {
        String first = order("twice", OLD);
        TestCity.Result second = city().one(
                        platform.token(),
                        TestCity.item("order", "twice", order("2015-06-02T10:00:00+08:00"), first, "更正"));
        assertThat(second.created()).isTrue();
        FactId old = receivedLongAgo(first);
        job.run();
        assertThat(erasures.of(old)).isPresent();
        assertThat(erasures.of(FactId.parse(second.id())))
                .as("the version in force came later")
                .isEmpty();
    }

    @Test
    void whatWasCompletedLaterStaysUntilItsOwnPeriodIsOver() {
        FactId open = receivedLongAgo(order("late", "2026-06-01T10:00:00+08:00"));
        job.run();
        assertThat(isGone(open)).isFalse();
        assertThat(again(open)).isEqualTo("2029-06-02");
    }

    private String again(FactId report) {
        return sql.sql("select again::text from intake.retention_waiting where id = :id")
                .param("id", report.value())
                .query(String.class)
                .single();
    }

    @Test
    void whatAMeasureInForceRestsOnStaysUntilItEnds() {
        FactId needed = receivedLongAgo(order("needed", OLD));
        UUID measure = Uuid7.next();
        owner().sql("""
                insert into measure.measure (id, matter, number, item, version, nature, published, subject, office, basis, reason,
                    evidence, since, until, way_back, decided, seal)
                select :id, :id, cast(:id as text), item, version, 'SANCTION', false, :id, '额敏测试机关', '测试', '测试',
                    :fact, date '2026-01-01', date '2026-01-02', '测试', date '2026-01-01', :id
                from measure.catalogue limit 1""").param("id", measure).param("fact", needed.value()).update();
        try {
            job.run();
            assertThat(isGone(needed)).as("a measure rests on it").isFalse();
            tomorrowIsToday(needed);
            job.run();
            assertThat(isGone(needed)).as("still").isFalse();
            owner().sql("update measure.measure set ended = date '2026-01-02' where id = :id")
                    .param("id", measure)
                    .update();
            tomorrowIsToday(needed);
            job.run();
            assertThat(isGone(needed)).as("the measure has ended").isTrue();
        } finally {
            owner().sql("delete from measure.measure where id = :id")
                    .param("id", measure)
                    .update();
        }
    }

    private void tomorrowIsToday(FactId report) {
        owner().sql("update intake.retention_waiting set again = again - 1 where id = :id")
                .param("id", report.value())
                .update();
    }
}
