package org.chengxin.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.access.Protected.Secrecy;
import org.chengxin.evidence.Proofs;
import org.chengxin.evidence.feed.Feed;
import org.chengxin.evidence.feed.Feed.Item;
import org.chengxin.evidence.feed.FeedConsumer;
import org.chengxin.evidence.feed.FeedPosition;
import org.chengxin.intake.ReportType;
import org.chengxin.intake.ReportTypes;
import org.chengxin.intake.Reports;
import org.chengxin.quality.ReportFigureStore.Counted;
import org.chengxin.quality.TakenBackCount.TakenBack;
import org.chengxin.rule.Parameters;
import org.chengxin.shared.FactId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Feed consumer that counts the reports of each source by day and figure, and has every finished day judged. Reports that only their reporter and the competent
 * offices may know of are not counted. Counted again from the log, erased reports are missing.
 */
@Component
class ReportQuality implements FeedConsumer {

    /** Parameter: calendar days after which a report is late. */
    static final String LATE_DAYS = "quality.late-days";

    /** Facts opened at a time. */
    private static final int BATCH = 200;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ReportFigureStore store;
    private final QualityBreakStore breaks;
    private final QualityJudge judge;
    private final ReportTypes types;
    private final Combinations combinations;
    private final Proofs proofs;
    private final Feed feed;
    private final Parameters parameters;
    private final TakenBackCount takenBack;

    /** How far the log was looked at. */
    private volatile FeedPosition looked = FeedPosition.START;

    ReportQuality(
            ReportFigureStore store,
            QualityBreakStore breaks,
            QualityJudge judge,
            ReportTypes types,
            Combinations combinations,
            Proofs proofs,
            Feed feed,
            Parameters parameters,
            TakenBackCount takenBack) {
        this.takenBack = takenBack;
        this.store = store;
        this.breaks = breaks;
        this.judge = judge;
        this.feed = feed;
        this.types = types;
        this.combinations = combinations;
        this.proofs = proofs;
        this.parameters = parameters;
    }

    @Override
    public String name() {
        return "report-figures";
    }

    @Override
    public Set<String> types() {
        return Stream.concat(
                        types.all().stream()
                                .filter(type -> type.secrecy() != Secrecy.SECRET)
                                .map(ReportType::name),
                        Stream.of(TakenBack.WITHDRAWAL))
                .collect(Collectors.toSet());
    }

    @Override
    public int most() {
        return BATCH;
    }

    @Override
    public void begin(FeedPosition at) {
        looked = at;
        if (at.equals(FeedPosition.START)) {
            store.clear();
            breaks.clear();
        }
    }

    @Override
    public void accept(List<Item> facts) {
        int lateAfter = parameters.whole(LATE_DAYS);
        Map<FactId, Proofs.Opening> openings =
                proofs.open(facts.stream().map(Item::id).toList());
        Map<Counted, Long> counts = new HashMap<>();
        List<TakenBack> back = new ArrayList<>();
        for (Item fact : facts) {
            Proofs.Opening opening = openings.get(fact.id());
            if (opening == null) {
                continue;
            }
            Instant sealedAt = sealedAt(fact);
            LocalDate day = ReportFigures.day(sealedAt);
            JsonNode payload = JSON.readTree(opening.payload());
            OrganisationId reporter =
                    new OrganisationId(UUID.fromString(payload.path("reporter").stringValue()));
            TakenBack.of(payload, reporter, day).ifPresent(back::add);
            types.find(fact.type())
                    .ifPresent(type -> ReportFigures.of(
                                    type.schema(),
                                    Reports.data(opening),
                                    combinations.of(type.name()),
                                    sealedAt,
                                    lateAfter)
                            .forEach(figure -> counts.merge(
                                    new Counted(new Source(reporter, type.name()), day, figure), 1L, Long::sum)));
        }
        takenBack.count(back, types(), counts);
        store.add(counts);
        store.see(counts);
        FeedPosition next = facts.get(facts.size() - 1).at().behind();
        looked = next.compareTo(looked) > 0 ? next : looked;
    }

    /** Judges a finished day once all facts of the log were counted. */
    @Override
    public boolean goOn() {
        if (!judge.isDue()) {
            return false;
        }
        Feed.Page rest = feed.after(looked, types(), 1);
        if (!rest.facts().isEmpty()) {
            return false;
        }
        if (rest.next().equals(looked)) {
            judge.judgeNext();
        }
        looked = rest.next();
        return true;
    }

    /** The time is in the seal's id, a UUID of version 7 (RFC 9562 §5.7). */
    private static Instant sealedAt(Item fact) {
        return Instant.ofEpochMilli(fact.seal().value().getMostSignificantBits() >>> 16);
    }
}
