package org.chengxin.exchange.certificate;

import java.time.Clock;
import java.util.Collection;
import org.chengxin.shared.SubjectId;
import org.springframework.stereotype.Component;

/** Tells other modules whether a firm holds a certificate that has neither expired nor been revoked. */
@Component
public class HeldCertificates {

    private final CertificateStore store;
    private final Clock clock;

    HeldCertificates(CertificateStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @param subject all identities of the firm */
    public boolean holds(CertificateKind kind, Collection<SubjectId> subject) {
        return store.holds(kind, subject, clock.instant());
    }
}
