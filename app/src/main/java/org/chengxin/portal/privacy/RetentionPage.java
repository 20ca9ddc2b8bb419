package org.chengxin.portal.privacy;

import java.util.List;
import java.util.Map;
import org.chengxin.intake.retention.Expired;
import org.chengxin.rule.retention.Retention;

/**
 * {@code /privacy/retention}: the sheet of periods, and what was erased by it.
 *
 * @param rows by kind, in the order of the sheet
 * @param titles of fact types that were erased, in the language of the page
 * @param erased of the last thirty days
 * @param waiting reports whose period is over and that have to stay for now
 */
public record RetentionPage(
        Map<Retention.Kind, List<Retention>> rows,
        Map<String, String> titles,
        List<Expired.Count> erased,
        long waiting) {}
