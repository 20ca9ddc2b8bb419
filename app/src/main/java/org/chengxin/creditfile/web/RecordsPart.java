package org.chengxin.creditfile.web;

import java.util.List;
import org.chengxin.creditfile.CreditRecord;
import org.chengxin.shared.SubjectId;

/**
 * The published records of a subject.
 *
 * @param file whether the reader may open the file with what is not published
 */
public record RecordsPart(SubjectId subject, List<CreditRecord> records, boolean file) {}
