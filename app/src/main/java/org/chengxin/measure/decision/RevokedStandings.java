package org.chengxin.measure.decision;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.chengxin.database.Loop;
import org.chengxin.exchange.certificate.CertificateKind;
import org.chengxin.exchange.certificate.CertificateRevoked;
import org.chengxin.shared.SubjectId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Has the measures of a firm looked at as soon as its certificate is revoked, once that is committed: the transaction of the revocation
 * takes no lock for it. What a stop loses, {@link RecordWatch} finds within the hour.
 */
@Component
class RevokedStandings implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RevokedStandings.class);

    /** Only a wake-up brings work. */
    private static final Duration ROUND = Duration.ofHours(1);

    private final RecordWatch watch;
    private final Queue<SubjectId> revoked = new ConcurrentLinkedQueue<>();
    private final Loop loop = new Loop("revoked-standings", ROUND, this::round);

    RevokedStandings(RecordWatch watch) {
        this.watch = watch;
    }

    @TransactionalEventListener
    void on(CertificateRevoked certificate) {
        if (certificate.kind() == CertificateKind.GOOD_STANDING) {
            revoked.add(certificate.subject());
            loop.wake();
        }
    }

    private boolean round() {
        for (SubjectId next = revoked.poll(); next != null; next = revoked.poll()) {
            try {
                watch.look(next);
            } catch (RuntimeException failure) {
                LOG.warn(
                        "the hourly look repeats one that failed: {}",
                        failure.getClass().getSimpleName());
            }
        }
        return false;
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void stop() {
        loop.stop();
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }
}
