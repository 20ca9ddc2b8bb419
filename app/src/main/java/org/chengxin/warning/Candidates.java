package org.chengxin.warning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chengxin.account.OrganisationId;
import org.chengxin.detection.shop.finding.Finding;
import org.chengxin.detection.shop.finding.Kind;
import org.chengxin.detection.shop.finding.Named;
import org.chengxin.detection.shop.finding.Source;
import org.chengxin.detection.shop.record.ShopRecords;
import org.chengxin.detection.table.Names;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.Parameters;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subject;
import org.chengxin.subject.Subjects;
import org.chengxin.warning.SealedFinding.Origin;
import org.chengxin.warning.run.DetectionRun;
import org.chengxin.warning.stream.StreamFinding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Converts model findings into the form that is sealed, with their subject and first day. */
@Component
class Candidates {

    /** Kinds about single orders, parcels and reviews; a merchant with many of them gets a finding of another kind. */
    private static final Set<Kind> SINGLE = Set.of(Kind.BRUSHING_ORDER, Kind.EMPTY_PARCEL, Kind.FAKE_REVIEW);

    /** Limit of records kept with a finding; their total number is kept as well. */
    private static final int INPUTS = 500;

    private final Subjects subjects;
    private final Parameters parameters;

    Candidates(Subjects subjects, Parameters parameters) {
        this.subjects = subjects;
        this.parameters = parameters;
    }

    static boolean isForPeople(Finding finding) {
        return finding.kind().level() == Kind.Level.SUSPICION && !SINGLE.contains(finding.kind());
    }

    SealedFinding of(Finding found, DetectionRun run, ShopRecords records) {
        return of(found, run.platform(), run.day(), began(found, records), Origin.RUN);
    }

    SealedFinding of(StreamFinding finding, LocalDate day) {
        return of(finding.finding(), finding.platform(), day, finding.began(), Origin.STREAM);
    }

    private SealedFinding of(
            Finding found, OrganisationId platform, LocalDate day, @Nullable LocalDate began, Origin origin) {
        return sealed(
                found,
                platform,
                day,
                began,
                origin,
                subject -> subjects.find(subject).map(Subject::division).orElse(null),
                parameters.whole("warning.serious-records"));
    }

    static SealedFinding sealed(
            Finding found,
            OrganisationId platform,
            LocalDate day,
            @Nullable LocalDate began,
            Origin origin,
            Function<SubjectId, @Nullable String> divisions,
            int seriousFrom) {
        String kind = found.kind().key();
        SubjectId subject = subject(found);
        return new SealedFinding(
                FactId.next(),
                platform,
                subject,
                subject == null ? null : divisions.apply(subject),
                kind,
                found.kind().model(),
                found.version(),
                WarningPolicy.severity(kind, extent(found), seriousFrom),
                Footings.of(kind),
                finite(found.score()),
                content(found),
                day,
                began,
                origin,
                false,
                null,
                null,
                null,
                null,
                null);
    }

    /** Number of orders, parcels or reviews concerned: an order's payments and parcels do not make it more. */
    private static long extent(Finding found) {
        return found.inputs().stream()
                .collect(Collectors.groupingBy(Source::type, Collectors.counting()))
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(found.all());
    }

    /** The merchant named, or the firm of the courier or outlet: the addressee of a warning. */
    private static @Nullable SubjectId subject(Finding found) {
        return found.named().stream()
                .flatMap(named -> (switch (named.kind()) {
                            case "merchant" -> SubjectId.tryParse(named.key());
                            case "courier", "outlet" ->
                                Carrier.parse(named.key()).map(Carrier::firm);
                            default -> Optional.<SubjectId>empty();
                        })
                        .stream())
                .findFirst()
                .orElse(null);
    }

    private static FindingContent content(Finding found) {
        return new FindingContent(
                who(found.named()),
                who(found.nearby()),
                found.inputs().stream()
                        .limit(INPUTS)
                        .map(input -> new FindingContent.Input(input.type(), input.key()))
                        .toList(),
                found.all(),
                found.parts().stream()
                        .map(part -> new FindingContent.Part(
                                part.measure().key(),
                                finite(part.value()),
                                finite(part.expected()),
                                finite(part.weight())))
                        .toList(),
                found.counters().stream()
                        .map(counter -> new FindingContent.Counter(
                                counter.explanation().key(), Double.isNaN(counter.share()) ? -1 : counter.share()))
                        .toList());
    }

    private static List<FindingContent.Who> who(List<Named> named) {
        return named.stream()
                .map(each -> new FindingContent.Who(each.kind(), each.key()))
                .toList();
    }

    /** JSON has only finite numbers. */
    private static double finite(double value) {
        return Double.isFinite(value) ? value : 0;
    }

    /** Day of the earliest order behind the finding. */
    private static @Nullable LocalDate began(Finding found, ShopRecords records) {
        return found.inputs().stream()
                .flatMap(input -> placed(input, records).stream())
                .min(Instant::compareTo)
                .map(first -> LocalDate.ofInstant(first, LegalClock.ZONE))
                .orElse(null);
    }

    private static Optional<Instant> placed(Source input, ShopRecords records) {
        int row = switch (input.type()) {
            case "order" -> records.orders.keys.find(input.key());
            case "parcel" -> order(records.parcels.keys.find(input.key()), records.parcelOrder);
            case "review" -> order(records.reviews.keys.find(input.key()), records.reviewOrder);
            default -> Names.NONE;
        };
        return row == Names.NONE
                ? Optional.empty()
                : Optional.of(Instant.ofEpochSecond(records.orders.placed.get(row)));
    }

    private static int order(int row, int[] orderOf) {
        return row == Names.NONE ? Names.NONE : orderOf[row];
    }
}
