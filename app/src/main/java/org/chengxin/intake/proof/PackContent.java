package org.chengxin.intake.proof;

import java.util.List;
import java.util.Optional;
import org.chengxin.evidence.Erasures;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.Proofs;
import org.chengxin.evidence.Proofs.Inclusion;
import org.chengxin.field.Schema;
import org.chengxin.intake.ReportType;
import org.chengxin.intake.ReportTypes;
import org.chengxin.intake.Reports;
import org.jspecify.annotations.Nullable;

/** The content of a record in a pack: its record file and its words, as much as the reader may have. */
final class PackContent {

    private final Proofs proofs;
    private final Erasures erasures;
    private final ReportTypes types;

    PackContent(Proofs proofs, Erasures erasures, ReportTypes types) {
        this.proofs = proofs;
        this.erasures = erasures;
        this.types = types;
    }

    /** How much of a record a pack holds. */
    enum Extent {
        /** What everybody may have. */
        PUBLISHABLE(null),
        /** Everything but natural persons and what the case does not need of them, and so without the bytes that hold it. */
        MASKED(NeedPolicy.NOBODY),
        /** The same with number, phone and address of whom the case is about. */
        OF_PERSON(NeedPolicy.PERSON),
        WHOLE(null);

        private final @Nullable NeedPolicy need;

        Extent(@Nullable NeedPolicy need) {
            this.need = need;
        }

        static Extent of(NeedPolicy need) {
            return need == NeedPolicy.NOBODY ? MASKED : need == NeedPolicy.PERSON ? OF_PERSON : WHOLE;
        }
    }

    /** Empty where masked content was sealed in one piece with the rest: bytes with a mask open no commitment. */
    Optional<byte[]> file(Inclusion inclusion, Extent extent) {
        NeedPolicy need = extent.need;
        if (need != null
                && proofs.open(inclusion.id())
                        .filter(opening -> !opening.isSplit() || masksAny(inclusion, opening.publishable(), need))
                        .isPresent()) {
            return Optional.empty();
        }
        return Optional.of(proofs.published(
                inclusion.id(), extent == Extent.WHOLE ? proofs::wholeRecordFile : proofs::recordFile));
    }

    /** As much as asked for, or the whole where nothing in it needs a mask. */
    Extent extent(Inclusion inclusion, Extent asked) {
        NeedPolicy need = asked.need;
        return need == null
                        || proofs.open(inclusion.id())
                                .filter(opening -> masksAny(inclusion, opening, need))
                                .isPresent()
                ? asked
                : Extent.WHOLE;
    }

    private boolean masksAny(Inclusion inclusion, Proofs.Opening opening, NeedPolicy need) {
        Schema schema = schema(inclusion);
        return schema != null && need.masksAny(Reports.data(opening), schema);
    }

    private @Nullable Schema schema(Inclusion inclusion) {
        return types.find(inclusion.type()).map(ReportType::schema).orElse(null);
    }

    /** @param erasedBy index of the entry of its erasure, if it was erased */
    RecordPaper paper(Inclusion inclusion, Extent extent, @Nullable Long erasedBy) {
        Proofs.Opening all = proofs.open(inclusion.id()).orElse(null);
        Proofs.Opening opening = all == null || extent != Extent.PUBLISHABLE ? all : all.publishable();
        Fact.Withheld withheld = opening == null ? null : opening.withheld();
        Erasures.Erasure erased = erasures.of(inclusion.id()).orElse(null);
        Schema schema = schema(inclusion);
        NeedPolicy need = extent.need;
        return new RecordPaper(
                inclusion.id().toString(),
                inclusion.type(),
                opening == null ? List.of() : RecordLines.of(Reports.data(opening), schema, need),
                opening == null ? null : RecordLines.pretty(opening.payload(), schema, need),
                withheld == null ? null : RecordLines.pretty(withheld.payload(), schema, need),
                all != null && all.withheld() != null && extent == Extent.PUBLISHABLE,
                need != null,
                erased,
                erasedBy);
    }
}
