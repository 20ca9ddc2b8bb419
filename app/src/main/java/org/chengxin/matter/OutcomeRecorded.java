package org.chengxin.matter;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.chengxin.evidence.SealId;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * What a matter left behind, as the owner of its kind takes it.
 *
 * @param outcome its id, also that of its fact
 * @param subject whom it concerns; null when the party is not a known subject
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
