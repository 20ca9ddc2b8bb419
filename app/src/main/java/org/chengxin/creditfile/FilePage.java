package org.chengxin.creditfile;

import java.util.List;
import org.chengxin.subject.Subject;
import org.chengxin.web.part.PagePart;
import org.jspecify.annotations.Nullable;

/**
 * A subject's file, for itself and its regulator.
 *
 * @param subject null if nothing was reported about the organisation yet
 * @param records for the subject itself all; for its regulator the published ones and determinations in matters
 * @param parts page parts of other modules
 * @param own whether the reader is the subject itself
 */
public record FilePage(@Nullable Subject subject, List<CreditRecord> records, List<PagePart> parts, boolean own) {}
