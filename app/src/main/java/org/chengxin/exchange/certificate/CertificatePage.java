package org.chengxin.exchange.certificate;

import java.util.List;
import org.chengxin.web.ui.FormError;
import org.chengxin.web.ui.RuleSheet;
import org.jspecify.annotations.Nullable;

/**
 * Where an officer checks a certificate of another city.
 *
 * @param checked null before anything was checked
 * @param grades what grades of schemes elsewhere mean here
 */
public record CertificatePage(@Nullable CheckedCertificate checked, List<RuleSheet> grades, List<FormError> errors) {}
