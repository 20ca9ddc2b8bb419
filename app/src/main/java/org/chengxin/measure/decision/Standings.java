package org.chengxin.measure.decision;

import org.chengxin.exchange.certificate.CertificateKind;
import org.chengxin.exchange.certificate.HeldCertificates;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subjects;
import org.springframework.stereotype.Component;

/** 信用良好: whether a subject holds the certificate on which some incentives rest. */
@Component
class Standings {

    private final HeldCertificates certificates;
    private final Subjects subjects;

    Standings(HeldCertificates certificates, Subjects subjects) {
        this.certificates = certificates;
        this.subjects = subjects;
    }

    boolean isGood(SubjectId subject) {
        return certificates.holds(CertificateKind.GOOD_STANDING, subjects.identities(subject));
    }
}
