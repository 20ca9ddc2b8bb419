package org.chengxin.web.guard;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.chengxin.shared.ProblemException;
import org.junit.jupiter.api.Test;

/** So many requests an hour from one address, and from each other address as many again. */
class AddressLimitTest {

    private Instant now = Instant.parse("2026-03-02T01:00:00Z");
    private final AddressLimit limit = new AddressLimit(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    private void take(String address) {
        limit.take("open", address, 3);
    }

    @Test
    void theFourthOfAnHourIsRefusedAndTheNextHourBeginsAnew() {
        for (int time = 0; time < 3; time++) {
            take("192.0.2.1");
        }
        assertThatThrownBy(() -> take("192.0.2.1")).isInstanceOf(ProblemException.class);
        assertThatCode(() -> take("192.0.2.2")).doesNotThrowAnyException();
        assertThatCode(() -> limit.take("where", "192.0.2.1", 3)).doesNotThrowAnyException();
        now = now.plus(Duration.ofHours(1));
        assertThatCode(() -> take("192.0.2.1")).doesNotThrowAnyException();
    }

    @Test
    void theAddressesOfOneHouseholdCountAsOne() {
        for (int time = 0; time < 3; time++) {
            take("2001:db8:0:1::" + time);
        }
        assertThatThrownBy(() -> take("2001:db8:0:1:ffff::9")).isInstanceOf(ProblemException.class);
        assertThatCode(() -> take("2001:db8:0:2::1")).doesNotThrowAnyException();
    }

    @Test
    void aFloodFromManyAddressesForgetsTheOldestOnly() {
        take("192.0.2.1");
        take("192.0.2.1");
        take("192.0.2.1");
        for (int address = 0; address < 20_000; address++) {
            take("10.%d.%d.1".formatted(address / 250, address % 250));
        }
        assertThatCode(() -> take("192.0.2.1")).doesNotThrowAnyException();
    }
}
