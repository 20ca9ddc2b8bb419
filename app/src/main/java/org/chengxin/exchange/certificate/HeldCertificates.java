package org.chengxin.exchange.certificate;

import java.util.Collection;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.SubjectId;
import org.springframework.stereotype.Component;

/** Tells other modules whether a firm holds a certificate that has neither expired nor been revoked. */
@Component
public class HeldCertificates {

    private final CertificateStore store;
    private final LegalClock clock;

    HeldCertificates(CertificateStore store, LegalClock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @param subject all identities of the firm */
    public boolean holds(CertificateKind kind, Collection<SubjectId> subject) {
        return store.holds(kind, subject, clock.now());
    }
}
