package org.chengxin.exchange;

import java.util.List;
import org.chengxin.exchange.OutboundType.Declaration;
import org.chengxin.exchange.agreement.SharingAgreement;

/**
 * What an organisation may receive of a type.
 *
 * @param byLaw whether the law that the declaration names gives it the type
 * @param agreements those in force that name the type
 */
public record Right(Declaration type, boolean byLaw, List<SharingAgreement> agreements) {}
