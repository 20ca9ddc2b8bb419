package org.chengxin.creditfile.web;

import java.util.List;
import java.util.Map;
import org.chengxin.creditfile.CreditRecord;
import org.chengxin.creditfile.WayBack;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;

/**
 * Page part: the published records of a subject.
 *
 * @param ways what can be done about each
 * @param file whether the reader may open the file with unpublished records
 */
public record RecordsPart(SubjectId subject, List<CreditRecord> records, Map<FactId, WayBack> ways, boolean file) {}
