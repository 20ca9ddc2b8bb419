package org.chengxin.intake.proof;

import java.util.List;
import java.util.Optional;
import org.chengxin.evidence.Erasures;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.Proofs;
import org.chengxin.evidence.Proofs.Inclusion;
import org.chengxin.intake.ReportType;
import org.chengxin.intake.ReportTypes;
import org.chengxin.intake.Reports;
import org.chengxin.intake.Schema;
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
        PUBLISHABLE,
        /** Everything but natural persons whom the case does not need, and so without the bytes that hold them. */
        MASKED,
        WHOLE
    }

    /** Empty where masked content was sealed in one piece: bytes with a mask open no commitment. */
    Optional<byte[]> file(Inclusion inclusion, Extent extent) {
        if (extent == Extent.MASKED
                && proofs.open(inclusion.id())
                        .filter(opening -> !opening.isSplit())
                        .isPresent()) {
            return Optional.empty();
        }
        return Optional.of(proofs.published(
                inclusion.id(), extent == Extent.WHOLE ? proofs::wholeRecordFile : proofs::recordFile));
    }

    boolean namesOthers(Inclusion inclusion) {
        Schema schema = schema(inclusion);
        return schema != null
                && proofs.open(inclusion.id())
                        .filter(opening -> NeedPolicy.namesOthers(Reports.data(opening), schema))
                        .isPresent();
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
        Schema masked = extent == Extent.MASKED ? schema : null;
        return new RecordPaper(
                inclusion.id().toString(),
                inclusion.type(),
                opening == null ? List.of() : RecordLines.of(Reports.data(opening), schema, masked != null),
                opening == null ? null : RecordLines.pretty(opening.payload(), masked),
                withheld == null ? null : RecordLines.pretty(withheld.payload(), masked),
                all != null && all.withheld() != null && extent == Extent.PUBLISHABLE,
                masked != null,
                erased,
                erasedBy);
    }
}
