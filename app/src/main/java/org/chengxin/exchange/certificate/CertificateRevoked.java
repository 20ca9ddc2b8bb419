package org.chengxin.exchange.certificate;

import java.util.Set;
import org.chengxin.account.OrganisationId;
import org.chengxin.shared.SubjectId;

/**
 * Event: the certificates of a kind about a subject say what is no longer true. Published in the transaction that revokes them.
 *
 * @param receivers whom they were issued to
 */
public record CertificateRevoked(CertificateKind kind, SubjectId subject, Set<OrganisationId> receivers) {}
