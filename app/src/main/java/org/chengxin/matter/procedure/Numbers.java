package org.chengxin.matter.procedure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongUnaryOperator;
import org.chengxin.account.office.Offices.Office;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 案号, 西湖市监〔2026〕诉12号: counter per office, word and year. Outside of a transaction a number is taken in its own one before
 * the matter's, so that the counter is not locked while a commit waits for the disk; an unused number leaves a gap.
 */
@Component
class Numbers {

    private static final Duration BUSY = Duration.ofSeconds(1);
    private static final long LARGEST = 64;

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<Counter, Block> blocks = new ConcurrentHashMap<>();

    Numbers(JdbcClient sql, TransactionTemplate transaction, Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param office null if none handles it */
    String next(@Nullable Office office, String word, int year) {
        String prefix = office == null ? "" : office.brief();
        long number = TransactionSynchronizationManager.isActualTransactionActive()
                ? take(prefix, word, year, 1)
                : blocks.computeIfAbsent(new Counter(prefix, word, year), counter -> new Block())
                        .next(counter(prefix, word, year));
        return "%s〔%d〕%s%d号".formatted(prefix, year, word, number);
    }

    private record Counter(String prefix, String word, int year) {}

    /** Reserves a block of numbers; returns its first. */
    private LongUnaryOperator counter(String prefix, String word, int year) {
        return size -> Objects.requireNonNull(transaction.execute(status -> {
            // safe: later commits with this number come after it in the same WAL
            sql.sql("set local synchronous_commit = off").update();
            return take(prefix, word, year, size);
        }));
    }

    /** Blocks of numbers under load; otherwise single numbers, so that a restart leaves no gap. */
    private final class Block {

        private long next;
        private long end;
        private long size = 1;
        private Instant taken = Instant.EPOCH;

        synchronized long next(LongUnaryOperator take) {
            if (next == end) {
                Instant now = clock.instant();
                boolean busy = Duration.between(taken, now).compareTo(BUSY) < 0;
                size = busy ? Math.min(size * 2, LARGEST) : 1;
                next = take.applyAsLong(size);
                end = next + size;
                taken = now;
            }
            return next++;
        }
    }

    private long take(String prefix, String word, int year, long size) {
        return sql.sql("""
                insert into matter.counter (office, word, year, last) values (:office, :word, :year, :size)
                on conflict (office, word, year) do update set last = matter.counter.last + :size
                returning last - :size + 1""")
                .param("office", prefix)
                .param("word", word)
                .param("year", year)
                .param("size", size)
                .query(Long.class)
                .single();
    }
}
