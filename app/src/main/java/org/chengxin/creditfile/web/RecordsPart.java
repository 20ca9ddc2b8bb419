package org.chengxin.creditfile.web;

import java.util.List;
import org.chengxin.creditfile.CreditRecord;
import org.chengxin.shared.SubjectId;

/**
 * Page part: the published records of a subject.
 *
 * @param file whether the reader may open the file with unpublished records
 */
public record RecordsPart(SubjectId subject, List<CreditRecord> records, boolean file) {}
