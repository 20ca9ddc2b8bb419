package org.chengxin.measure.execution;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.chengxin.measure.MeasureProblem;
import org.chengxin.shared.ProblemException;

/** Refuses words by which advice becomes an order: a platform may follow it, and owes nothing if it does not. */
final class ThreatPolicy {

    private static final Pattern THREAT = Pattern.compile("必须|责令|否则|不得拒绝|逾期不|将予以|予以处罚|追究");

    /** Fields whose text reaches a platform. */
    private static final List<String> READ = List.of("reason", "basis", "shop");

    private ThreatPolicy() {}

    /** @throws ProblemException naming the field */
    static void require(Map<String, Object> form) {
        for (String field : READ) {
            if (THREAT.matcher(String.valueOf(form.get(field))).find()) {
                throw new ProblemException(MeasureProblem.THREAT, field);
            }
        }
    }
}
