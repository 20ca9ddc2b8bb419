package org.chengxin.exchange.web;

import java.util.List;
import org.chengxin.exchange.Right;
import org.chengxin.exchange.agreement.SharingAgreement;

/**
 * What the reader's organisation may receive.
 *
 * @param over agreements of it that are no longer in force, the latest first
 * @param offers whether the reader can offer an agreement to others
 */
public record SharingPage(List<Right> rights, List<SharingAgreement> over, boolean offers) {}
