package org.chengxin.measure.decision;

import java.time.Duration;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.chengxin.database.Loop;
import org.chengxin.exchange.Events;
import org.chengxin.exchange.certificate.CertificateKind;
import org.chengxin.exchange.certificate.CertificateRevoked;
import org.chengxin.exchange.certificate.StandsAgainst;
import org.chengxin.shared.SubjectId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Has the incentives of a firm looked at as soon as its certificate is revoked or something else stands against it, once that is committed:
 * the transaction of the change takes no lock for it. What a stop loses, {@link RecordWatch} finds within the hour.
 */
@Component
class ChangedStandings implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ChangedStandings.class);

    /** Only a wake-up brings work. */
    private static final Duration ROUND = Duration.ofHours(1);

    private final RecordWatch watch;
    private final Queue<SubjectId> changed = new ConcurrentLinkedQueue<>();
    private final Loop loop = new Loop("changed-standings", ROUND, this::round);

    ChangedStandings(RecordWatch watch) {
        this.watch = watch;
    }

    @TransactionalEventListener
    void on(CertificateRevoked certificate) {
        if (certificate.kind() == CertificateKind.GOOD_STANDING) {
            later(Set.of(certificate.subject()));
        }
    }

    @TransactionalEventListener
    void on(StandsAgainst.Changed against) {
        later(Set.of(against.subject()));
    }

    @TransactionalEventListener
    void on(Events.Published published) {
        later(published.subjects());
    }

    private void later(Set<SubjectId> subjects) {
        changed.addAll(subjects);
        loop.wake();
    }

    private void look(SubjectId subject) {
        try {
            watch.look(Set.of(subject));
        } catch (RuntimeException failure) {
            LOG.warn(
                    "the hourly look repeats one that failed: {}",
                    failure.getClass().getSimpleName());
        }
    }

    private boolean round() {
        Set<SubjectId> all = new HashSet<>();
        for (SubjectId next = changed.poll(); next != null; next = changed.poll()) {
            all.add(next);
        }
        all.forEach(this::look);
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
