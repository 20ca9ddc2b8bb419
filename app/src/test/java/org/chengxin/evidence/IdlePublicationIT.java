package org.chengxin.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.chengxin.Eventually;
import org.chengxin.ServerTest;
import org.chengxin.evidencelog.witness.WitnessClient;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A log without news publishes its checkpoint again every ten minutes, so that readers see that it lives. */
class IdlePublicationIT extends ServerTest {

    @Autowired
    private EntryStore store;

    @Autowired
    private SignedState signed;

    @Autowired
    private LogIdentity identity;

    @Autowired
    private Leadership leadership;

    @Autowired
    private WitnessClient witnesses;

    @Autowired
    private LogPublisher publisher;

    @Test
    void theCheckpointIsPublishedAgainAfterTenMinutesAndNotBefore() {
        city();
        awaitLog();
        publisher.stop();
        HandClock clock = new HandClock(Instant.now().truncatedTo(ChronoUnit.SECONDS));
        LogPublisher idle =
                new LogPublisher(store, signed, identity, leadership, witnesses, clock, Duration.ofHours(1));
        idle.start();
        try {
            Eventually.eventually().until(() -> {
                idle.round();
                return publishedAt().equals(clock.now);
            });
            Instant first = clock.now;
            clock.now = first.plus(Duration.ofMinutes(9));
            idle.round();
            assertThat(publishedAt()).isEqualTo(first);
            clock.now = first.plus(Duration.ofMinutes(11));
            idle.round();
            assertThat(publishedAt()).isEqualTo(clock.now);
        } finally {
            idle.stop();
            publisher.start();
        }
    }

    private Instant publishedAt() {
        return sql.sql("select published_at from evidence.head")
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
    }

    /** A clock that is moved by hand. */
    private static final class HandClock extends Clock {

        private Instant now;

        HandClock(Instant now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
