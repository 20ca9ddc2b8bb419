package org.chengxin.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.rule.DecisionRunner;
import org.chengxin.rule.LegalClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Prints how many merchants are evaluated a second, with what KIE alone takes of it; sizes by {@code -Dsoak}. */
class EvaluationRateIT extends ServerTest {

    private static final int MERCHANTS = 200 * Integer.getInteger("soak", 1);
    private static final int ORDERS = 5;
    private static final int ROUNDS = 3;
    private static final int BATCH = 500;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private LegalClock clock;

    private void send(Member platform, List<String> items) {
        for (int start = 0; start < items.size(); start += BATCH) {
            city().report(platform.token(), items.subList(start, Math.min(items.size(), start + BATCH)));
        }
    }

    private static void print(String what, long count, long nanos, long cpu) {
        System.out.printf(
                "%s: %d in %d ms, %d a second; %.1f us of this thread's processor time each%n",
                what, count, nanos / 1_000_000, count * 1_000_000_000L / nanos, cpu / 1_000.0 / count);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    @Test
    void everybodyIsEvaluated() {
        Member platform = city().newMember("platform");
        List<String> items = new ArrayList<>();
        for (int number = 0; number < MERCHANTS; number++) {
            items.add(TestCity.item("merchant", "m" + number, """
                    {"name":"杭州计量%d商贸有限公司","kind":"enterprise","code":"%s"}""".formatted(number, Codes.social("620108", number))));
        }
        send(platform, items);
        for (int round = 1; round <= ROUNDS; round++) {
            ordered(platform, round);
            long before = evaluations.count();
            long start = System.nanoTime();
            long own = cpu();
            evaluations.follow();
            print("full evaluation", evaluations.count() - before, System.nanoTime() - start, cpu() - own);
            assertThat(evaluations.count()).isGreaterThanOrEqualTo(before + MERCHANTS);
        }
        long start = System.nanoTime();
        long own = cpu();
        evaluations.follow();
        print("nothing new", MERCHANTS, System.nanoTime() - start, cpu() - own);
    }

    /** As many orders more of every merchant, so that everybody's indicators change. */
    private void ordered(Member platform, int round) {
        List<String> items = new ArrayList<>();
        for (int order = 0; order < MERCHANTS * ORDERS; order++) {
            items.add(TestCity.item(
                    "order", round + "o" + order, """
                    {"placed":"%sT04:00:00Z","currency":"CNY","status":"delivered",
                     "lines":[{"item":"1","merchant":"m%d","price":"10.00"}]}""".formatted(clock.today().minusDays(9), order % MERCHANTS)));
        }
        send(platform, items);
        sql.sql("analyze").update();
    }

    @Test
    void theRuleAlone() {
        DecisionRunner rule = new DecisionRunner(MerchantRuleTest.source());
        Random random = new Random(1);
        List<Map<String, Object>> inputs = new ArrayList<>();
        for (int number = 0; number < MERCHANTS; number++) {
            inputs.add(MerchantRuleTest.merchant(
                    String.valueOf(random.nextInt(100)),
                    random.nextInt(30) + ".25",
                    random.nextInt(4) + ".50",
                    random.nextInt(14) + ".00",
                    1 + random.nextInt(4) + ".60",
                    String.valueOf(random.nextInt(3)),
                    String.valueOf(random.nextInt(2)),
                    random.nextBoolean() ? "active" : "ended"));
        }
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            long own = cpu();
            BigDecimal sum = BigDecimal.ZERO;
            for (Map<String, Object> each : inputs) {
                sum = sum.add(BigDecimal.valueOf(PointsPolicy.score(rule, each).points()));
            }
            print("KIE alone", MERCHANTS, System.nanoTime() - start, cpu() - own);
            assertThat(sum).isPositive();
        }
    }
}
