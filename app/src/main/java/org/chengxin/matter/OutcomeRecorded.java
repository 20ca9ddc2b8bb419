package org.chengxin.matter;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.chengxin.evidence.SealId;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * An outcome of a matter, as delivered to the owner of its kind.
 *
 * @param outcome its id, also of its fact
 * @param subject concerned; null if the party is no known subject
 */
public record OutcomeRecorded(
        UUID outcome,
        MatterId matter,
        String number,
        String kind,
        @Nullable SubjectId subject,
        LocalDate day,
        String office,
        Map<String, String> values,
        SealId seal) {}
