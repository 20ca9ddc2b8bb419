package org.chengxin.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chengxin.Codes;
import org.chengxin.Server.Reply;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Requests that meet never create one thing twice, and none is lost between them. */
class ConcurrentReportsIT extends ServerTest {

    private static final int ITEMS = 200;

    private final ExecutorService pool = Executors.newFixedThreadPool(4);

    @AfterEach
    void endsTheThreads() {
        pool.shutdownNow();
    }

    @Test
    void twoIdenticalBatchesAtOnceCreateEachReportOnce() throws Exception {
        String token = city().newMember("platform").token();
        for (int round = 0; round < 5; round++) {
            List<String> forwards = payments(round);
            List<String> backwards = new ArrayList<>(forwards);
            Collections.reverse(backwards);
            CyclicBarrier together = new CyclicBarrier(2);
            Future<List<Result>> one = pool.submit(sending(together, token, forwards));
            Future<List<Result>> other = pool.submit(sending(together, token, backwards));
            List<Result> reversed = new ArrayList<>(other.get());
            Collections.reverse(reversed);
            for (int index = 0; index < ITEMS; index++) {
                Result first = one.get().get(index);
                Result second = reversed.get(index);
                assertThat(List.of(first.status(), second.status())).containsExactlyInAnyOrder("created", "duplicate");
                assertThat(first.id()).isEqualTo(second.id());
            }
        }
    }

    @Test
    void oneOfTwoSupersessionsAtOnceWins() throws Exception {
        String token = city().newMember("platform").token();
        String first = city().create(token, "payment", "k", payment("o-s", "1.00"));
        CyclicBarrier together = new CyclicBarrier(2);
        Future<List<Result>> one = pool.submit(
                sending(together, token, List.of(TestCity.item("payment", "k", payment("o-s", "2.00"), first, "two"))));
        Future<List<Result>> other = pool.submit(sending(
                together, token, List.of(TestCity.item("payment", "k", payment("o-s", "3.00"), first, "three"))));
        List<Result> results = List.of(one.get().get(0), other.get().get(0));
        assertThat(results).extracting(Result::status).containsExactlyInAnyOrder("created", "rejected");
        assertThat(results.stream().flatMap(result -> result.problems().stream()))
                .containsExactly("report.supersedes-other");
        assertThat(sql.sql("select count(*) from trade.payment where order_key = 'o-s' and current")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void twoPlatformsThatReportTheSameFirmsInOppositeOrderBothSucceedInTheEnd() throws Exception {
        List<String> merchants = new ArrayList<>();
        for (int index = 0; index < 60; index++) {
            merchants.add(TestCity.item(
                    "merchant",
                    "m" + index,
                    "{\"name\":\"同名商户\",\"kind\":\"enterprise\",\"code\":\"" + Codes.social(index) + "\"}"));
        }
        List<String> backwards = new ArrayList<>(merchants);
        Collections.reverse(backwards);
        CyclicBarrier together = new CyclicBarrier(2);
        Future<Void> one =
                pool.submit(persisting(together, city().newMember("platform").token(), merchants));
        Future<Void> other =
                pool.submit(persisting(together, city().newMember("platform").token(), backwards));
        one.get();
        other.get();
        List<String> codes = new ArrayList<>();
        for (int index = 0; index < 60; index++) {
            codes.add(Codes.social(index));
        }
        assertThat(sql.sql("select count(*) from subject.subject where code in (:codes) and same_as is null")
                        .param("codes", codes)
                        .query(Integer.class)
                        .single())
                .isEqualTo(60);
    }

    private Callable<List<Result>> sending(CyclicBarrier together, String token, List<String> items) {
        city();
        return () -> {
            together.await();
            return city().report(token, items);
        };
    }

    /** Sends again what the server put off, as a client must. */
    private Callable<Void> persisting(CyclicBarrier together, String token, List<String> items) {
        return () -> {
            together.await();
            Reply reply = server().post("/api/v1/reports", token, TestCity.body(items));
            for (int attempt = 0; reply.status() == 503 && attempt < 20; attempt++) {
                assertThat(reply.header("Retry-After")).isNotEmpty();
                reply = server().post("/api/v1/reports", token, TestCity.body(items));
            }
            assertThat(reply.status()).as(reply.text()).isEqualTo(200);
            reply.json()
                    .path("results")
                    .forEach(result ->
                            assertThat(result.path("status").stringValue()).isEqualTo("created"));
            return null;
        };
    }

    private static List<String> payments(int round) {
        List<String> items = new ArrayList<>();
        for (int index = 0; index < ITEMS; index++) {
            items.add(TestCity.item("payment", round + "-" + index, payment("o", "1.00")));
        }
        return items;
    }

    private static String payment(String order, String amount) {
        return "{\"order\":\"" + order + "\",\"sequence\":1,\"method\":\"wallet\",\"currency\":\"CNY\",\"amount\":\""
                + amount + "\"}";
    }
}
