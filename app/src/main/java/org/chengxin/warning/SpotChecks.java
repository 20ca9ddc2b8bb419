package org.chengxin.warning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chengxin.detection.shop.finding.Finding;
import org.chengxin.detection.shop.finding.Named;
import org.chengxin.detection.shop.record.ShopRecords;
import org.chengxin.detection.table.Names;
import org.chengxin.intake.Footing;
import org.chengxin.rule.Parameters;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subject;
import org.chengxin.subject.Subjects;
import org.chengxin.warning.FindingContent.Who;
import org.chengxin.warning.SealedFinding.Origin;
import org.chengxin.warning.run.DetectionRun;
import org.springframework.stereotype.Component;

/** 随机抽查: merchants on whom the models found nothing, drawn by lot, so that what the models miss can be measured. */
@Component
class SpotChecks {

    /** In place of a model's name. */
    private static final String LOT = "lot";

    private static final int WEEK = 7;

    private final WarningStore store;
    private final Subjects subjects;
    private final Parameters parameters;

    SpotChecks(WarningStore store, Subjects subjects, Parameters parameters) {
        this.store = store;
        this.subjects = subjects;
        this.parameters = parameters;
    }

    /** Merchants with trade that no finding of this run names or touches and that have none open; in a fixed order. */
    List<SubjectId> unflagged(DetectionRun run, ShopRecords records, List<Finding> found) {
        Set<String> merchants = new TreeSet<>();
        IntStream.of(records.orderMerchant)
                .filter(merchant -> merchant != Names.NONE)
                .distinct()
                .mapToObj(records.names.merchants::text)
                .forEach(merchants::add);
        found.stream()
                .flatMap(each -> Stream.concat(each.named().stream(), each.nearby().stream()))
                .map(Named::key)
                .forEach(merchants::remove);
        Set<SubjectId> open = store.openSubjects(run.platform());
        return merchants.stream()
                .flatMap(merchant -> SubjectId.tryParse(merchant).stream())
                .filter(merchant -> !open.contains(merchant))
                .toList();
    }

    /** Draws what the week still lacks; the lot follows from the id of the run, so that it can be drawn again. */
    List<SealedFinding> draw(DetectionRun run, List<SubjectId> unflagged) {
        int drawn = store.drawnSince(run.platform(), run.day().minusDays(WEEK - 1));
        List<SubjectId> lot = new ArrayList<>(unflagged);
        Collections.shuffle(lot, new Random(run.id().value().getLeastSignificantBits()));
        return lot.stream()
                .limit(Math.max(0, parameters.whole("warning.spot-checks") - drawn))
                .map(merchant -> finding(run, merchant))
                .toList();
    }

    private SealedFinding finding(DetectionRun run, SubjectId merchant) {
        LocalDate day = run.day();
        return new SealedFinding(
                FactId.next(),
                run.platform(),
                merchant,
                subjects.find(merchant).map(Subject::division).orElse(null),
                Findings.SPOT_CHECK,
                LOT,
                Finding.VERSION,
                WarningPolicy.severity(Findings.SPOT_CHECK, 0, 0),
                Footing.STATUTORY,
                0,
                new FindingContent(
                        List.of(new Who("merchant", Objects.toString(merchant))),
                        List.of(),
                        List.of(),
                        0,
                        List.of(),
                        List.of()),
                day,
                null,
                Origin.RUN,
                true,
                null,
                null,
                null,
                null,
                null);
    }
}
