package org.chengxin.portal;

import org.chengxin.subject.Subject;
import org.chengxin.web.ui.Qr;

/**
 * The live label 亮照标识 a merchant may link to: who it is and whether the licence stands, today.
 *
 * @param code leads to this page from a printed label
 */
public record LabelPage(Subject subject, String licenceState, long penalties, String today, Qr code) {}
