package org.chengxin.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chengxin.account.OrganisationId;
import org.chengxin.evidence.Proofs;
import org.chengxin.evidence.Proofs.Kept;
import org.chengxin.quality.ReportFigureStore.Counted;
import org.chengxin.shared.FactId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Counts what sources rewrite and take back. What is put right on the day on which it came in, or came in with a load that was
 * quarantined, is a corrected import and counts for neither.
 */
@Component
class TakenBackCount {

    /**
     * A report that its reporter replaced or took back.
     *
     * @param fact what stood until then
     * @param withdrawn whether it was taken back, not replaced
     * @param day on which it was replaced or taken back
     */
    record TakenBack(OrganisationId reporter, FactId fact, boolean withdrawn, LocalDate day) {

        /** The type of withdrawals in the log. */
        static final String WITHDRAWAL = "withdrawal";

        /** @param payload of a report or a withdrawal; empty if it is a first report */
        static Optional<TakenBack> of(JsonNode payload, OrganisationId reporter, LocalDate day) {
            boolean withdrawn = payload.path("type").asString("").equals(WITHDRAWAL);
            return FactId.tryParse(
                            payload.path(withdrawn ? "withdraws" : "supersedes").asString(""))
                    .map(fact -> new TakenBack(reporter, fact, withdrawn, day));
        }

        /** The day of what stood; its id is of version 7 (RFC 9562 §5.7) and was given with its seal. */
        LocalDate stoodSince() {
            return ReportFigures.day(Instant.ofEpochMilli(fact.value().getMostSignificantBits() >>> 16));
        }

        String figure() {
            return withdrawn ? ReportFigures.WITHDRAWN : ReportFigures.REWRITTEN;
        }
    }

    private final Proofs proofs;
    private final QuarantineStore quarantines;

    TakenBackCount(Proofs proofs, QuarantineStore quarantines) {
        this.proofs = proofs;
        this.quarantines = quarantines;
    }

    /** @param counted types of reports that are counted at all */
    void count(List<TakenBack> back, Set<String> counted, Map<Counted, Long> counts) {
        List<TakenBack> stood = back.stream()
                .filter(each -> each.stoodSince().isBefore(each.day()))
                .toList();
        if (stood.isEmpty()) {
            return;
        }
        Map<FactId, Kept> kept = proofs.kept(stood.stream().map(TakenBack::fact).toList());
        Map<Counted, Boolean> quarantined = new HashMap<>();
        for (TakenBack each : stood) {
            String type =
                    Optional.ofNullable(kept.get(each.fact())).map(Kept::type).orElse(TakenBack.WITHDRAWAL);
            // who reports anew what was withdrawn rewrites nothing that stood
            if (type.equals(TakenBack.WITHDRAWAL) || !counted.contains(type)) {
                continue;
            }
            Source source = new Source(each.reporter(), type);
            Counted load = new Counted(source, each.stoodSince(), ReportFigures.ALL);
            if (!quarantined.computeIfAbsent(
                    load,
                    asked ->
                            quarantines.find(each.reporter(), type, asked.day()).isPresent())) {
                counts.merge(new Counted(source, each.day(), each.figure()), 1L, Long::sum);
            }
        }
    }
}
