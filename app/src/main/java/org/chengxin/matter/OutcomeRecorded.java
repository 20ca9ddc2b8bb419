package org.chengxin.matter;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.chengxin.evidence.SealId;

/**
 * An outcome of a matter, as delivered to the owner of its kind.
 *
 * @param outcome its id, also of its fact
 */
public record OutcomeRecorded(
        UUID outcome,
        MatterId matter,
        String number,
        String kind,
        Concerned about,
        LocalDate day,
        String office,
        Map<String, String> values,
        SealId seal) {}
