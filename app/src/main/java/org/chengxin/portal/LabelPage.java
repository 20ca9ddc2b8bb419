package org.chengxin.portal;

import org.chengxin.subject.Subject;
import org.chengxin.web.ui.Qr;

/**
 * The live label 亮照标识 that a merchant may link to: the merchant, today's state of its licence, and its penalties.
 *
 * @param code QR code of this page, for a printed label
 */
public record LabelPage(Subject subject, String licenceState, long penalties, String today, Qr code) {}
