package org.chengxin.evidence;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import org.chengxin.database.DatabaseHealth;
import org.chengxin.evidencelog.witness.WitnessClient;
import org.chengxin.evidencelog.witness.WitnessTransport;
import org.chengxin.outbound.Outbound;
import org.chengxin.outbound.Reply;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The witnesses that the publisher asks to cosign: those of the log's policy with an address. */
@Configuration(proxyBeanMethods = false)
class Witnessing {

    /** A cap far above the size of a signature line; a witness that sends more is not trusted anyway. */
    private static final int ANSWER = 64 * 1024;

    private static final Status DEGRADED = new Status("DEGRADED", "nothing is published");

    @Bean(destroyMethod = "close")
    WitnessClient witnessClient(LogIdentity identity, Outbound outbound, Clock clock) {
        WitnessTransport transport = (address, body) -> post(outbound, address, body);
        return new WitnessClient(WitnessClient.peers(identity.cosigning()), transport, WitnessClient.DEADLINE, clock);
    }

    /**
     * The health check of the log: {@code DEGRADED} while nothing is published though it should be, {@code DOWN} while
     * nothing can be accepted either.
     */
    @Bean
    HealthIndicator logHealthIndicator(LogWatch watch, DatabaseHealth database) {
        return () -> database.read(() -> watch.alarm()
                .map(Witnessing::health)
                .orElseGet(() -> Health.up().build()));
    }

    private static Health health(LogWatch.Alarm alarm) {
        return alarm.kind().refuses() || alarm.kind() == LogWatch.Kind.DAMAGED
                ? Health.down().build()
                : Health.status(DEGRADED).build();
    }

    private static WitnessTransport.Reply post(Outbound outbound, URI address, byte[] body) throws IOException {
        Reply reply = outbound.post(address, "text/plain", body, ANSWER, WitnessClient.DEADLINE);
        return new WitnessTransport.Reply(reply.status(), reply.contentType(), reply.body());
    }
}
