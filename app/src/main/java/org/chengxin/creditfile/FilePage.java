package org.chengxin.creditfile;

import java.util.List;
import org.chengxin.subject.Subject;
import org.chengxin.web.part.PagePart;
import org.jspecify.annotations.Nullable;

/**
 * What is on file about a subject, for itself and its regulator.
 *
 * @param subject null for an organisation of which nothing was reported yet
 * @param records for the subject itself all; for its regulator what is published, and what authorities determined in matters
 * @param parts what other modules have to show in a file
 * @param own whether the subject itself is looking
 */
public record FilePage(@Nullable Subject subject, List<CreditRecord> records, List<PagePart> parts, boolean own) {}
