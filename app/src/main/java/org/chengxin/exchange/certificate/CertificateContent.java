package org.chengxin.exchange.certificate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chengxin.code.SocialCreditCode;
import org.chengxin.shared.SubjectId;

/** What a certificate says of a firm; a component of the module that owns the public file. */
public interface CertificateContent {

    /**
     * What is public of a firm today.
     *
     * @param records the shared fields of each public record
     */
    record Content(SubjectId subject, String code, String name, List<Map<String, Object>> records) {}

    /** Empty if no public file has this code. */
    Optional<Content> of(SocialCreditCode code);

    /** Empty if the subject has no public file any more. */
    Optional<Content> of(SubjectId subject);
}
