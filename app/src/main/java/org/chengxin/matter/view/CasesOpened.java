package org.chengxin.matter.view;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.chengxin.database.Batch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Up to which act each person has opened a case. Written behind, so that a case is shown without a wait: some seconds later with the
 * next opening, or before anybody is told a number; what a crash loses is unread once more.
 */
@Component
class CasesOpened {

    private static final Duration BEHIND = Duration.ofSeconds(10);

    private final Batch batch;
    private final Clock clock;
    private final ConcurrentMap<Opening, Integer> kept = new ConcurrentHashMap<>();
    private volatile Instant written;

    CasesOpened(Batch batch, Clock clock) {
        this.batch = batch;
        this.clock = clock;
        this.written = clock.instant();
    }

    private record Opening(UUID account, UUID matter) {}

    void keep(UUID account, UUID matter, int act) {
        kept.merge(new Opening(account, matter), act, Math::max);
        if (clock.instant().isAfter(written.plus(BEHIND))) {
            write();
        }
    }

    @PreDestroy
    void write() {
        written = clock.instant();
        List<Map.Entry<Opening, Integer>> taken = List.copyOf(kept.entrySet());
        if (!taken.isEmpty()) {
            batch.run(
                    """
                    insert into matter.seen (account, matter, act) values (:account, :matter, :act)
                    on conflict (account, matter) do update set act = greatest(seen.act, excluded.act)""",
                    taken.stream()
                            .map(each -> Map.<String, @Nullable Object>of(
                                    "account", each.getKey().account(),
                                    "matter", each.getKey().matter(),
                                    "act", each.getValue()))
                            .toList());
            taken.forEach(each -> kept.remove(each.getKey(), each.getValue()));
        }
    }
}
