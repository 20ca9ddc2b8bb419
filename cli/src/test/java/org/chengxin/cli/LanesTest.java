package org.chengxin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.chengxin.cli.mapping.Mapped;
import org.chengxin.client.Report;
import org.chengxin.client.Result;
import org.chengxin.client.Result.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LanesTest {

    private static Mapped report(String key, int number) {
        return new Mapped(new Report("order", key, Map.of("n", number)), List.of(), List.of());
    }

    private static List<Result> created(List<Report> reports) {
        return reports.stream()
                .map(report -> new Result(report.key(), Status.CREATED, "id", List.of()))
                .toList();
    }

    @Test
    void sendsEverythingOnceInBatchesOfAThousand() throws Exception {
        List<Integer> batches = Collections.synchronizedList(new ArrayList<>());
        List<String> settled = Collections.synchronizedList(new ArrayList<>());
        Lanes lanes = new Lanes(
                reports -> {
                    batches.add(reports.size());
                    return created(reports);
                },
                (mapped, result) -> settled.add(result.key()));
        for (int i = 0; i < 12_345; i++) {
            assertThat(lanes.add(report("k" + i, i))).isTrue();
        }
        lanes.finish();
        assertThat(settled).hasSize(12_345).doesNotHaveDuplicates();
        assertThat(batches).allSatisfy(size -> assertThat(size).isBetween(1, 1_000));
        assertThat(batches.stream().filter(size -> size < 1_000)).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void keepsReportsOfOneKeyInOrder() throws Exception {
        Map<String, List<Object>> byKey = Collections.synchronizedMap(new HashMap<>());
        Lanes lanes = new Lanes(
                reports -> {
                    reports.forEach(report -> byKey.computeIfAbsent(
                                    report.key(), key -> Collections.synchronizedList(new ArrayList<>()))
                            .add(report.data().get("n")));
                    return created(reports);
                },
                (mapped, result) -> {});
        for (int i = 0; i < 20_000; i++) {
            lanes.add(report("k" + i % 7, i));
        }
        lanes.finish();
        assertThat(byKey).hasSize(7);
        byKey.values().forEach(numbers -> {
            for (int i = 1; i < numbers.size(); i++) {
                assertThat((Integer) numbers.get(i)).isGreaterThan((Integer) numbers.get(i - 1));
            }
        });
    }

    @Test
    void stopsAfterAFailureAndTellsIt() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        Lanes lanes = new Lanes(
                reports -> {
                    calls.incrementAndGet();
                    throw new IllegalArgumentException("broken");
                },
                (mapped, result) -> {});
        boolean goOn = true;
        int added = 0;
        while (goOn && added < 1_000_000) {
            goOn = lanes.add(report("k" + added, added));
            added++;
        }
        assertThat(goOn).isFalse();
        assertThat(calls.get()).isLessThanOrEqualTo(6);
        assertThatThrownBy(lanes::finish)
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("broken");
    }

    @Test
    void sendsNothingWhenThereIsNothing() throws Exception {
        Lanes lanes = new Lanes(
                reports -> {
                    throw new AssertionError("nothing to send");
                },
                (mapped, result) -> {});
        lanes.finish();
    }
}
