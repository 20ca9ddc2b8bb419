package org.chengxin.exchange.certificate;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chengxin.shared.SubjectId;

/** What certificates of one kind say of a firm; a component of the module that knows it. */
public interface CertificateContent {

    /**
     * What can be said of a firm today.
     *
     * @param code unified social credit code
     * @param open claims that every reader sees
     * @param held claims that whoever presents the certificate may hold back
     * @param truths what must stay so: once one of them is gone, what was said is no longer true
     */
    record Content(
            SubjectId subject, String code, Map<String, Object> open, Map<String, Object> held, Set<String> truths) {}

    CertificateKind kind();

    /** Empty if no certificate of this kind can be issued about the subject today. */
    Optional<Content> of(SubjectId subject);
}
