package org.chengxin.creditfile;

import java.time.LocalDate;
import java.util.List;
import org.chengxin.shared.Money;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;

/** A credit record as it comes in. */
record Incoming(
        SubjectId subject,
        RecordKind kind,
        String number,
        String authority,
        @Nullable String party,
        boolean naturalPerson,
        String title,
        @Nullable String basis,
        @Nullable String content,
        List<String> categories,
        @Nullable Money fine,
        @Nullable Money confiscated,
        LocalDate decided,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable LocalDate disclosedUntil,
        boolean summaryProcedure,
        String footing) {}
