package org.chengxin.portal;

import org.chengxin.subject.Subject;

/** The live label 亮照标识 a merchant may link to: who it is and whether the licence stands, today. */
public record LabelPage(Subject subject, String licenceState, long penalties, String today) {}
