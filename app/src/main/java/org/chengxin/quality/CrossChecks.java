package org.chengxin.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.creditfile.CreditFiles;
import org.chengxin.evidence.FactOwner;
import org.chengxin.evidence.Proofs;
import org.chengxin.evidence.feed.Feed.Item;
import org.chengxin.evidence.feed.FeedConsumer;
import org.chengxin.evidence.feed.FeedPosition;
import org.chengxin.intake.Reports;
import org.chengxin.matter.mark.Mark;
import org.chengxin.matter.mark.MarksRead;
import org.chengxin.matter.mark.SealedMarks;
import org.chengxin.shared.FactId;
import org.chengxin.subject.Registrations;
import org.chengxin.subject.Shop;
import org.chengxin.subject.Subjects;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * 交叉核对: whether a platform's reports agree with what others say. An order that an accepted complaint names should be among its
 * reports before the complaint came in; a firm that sells on it and fails a sampling should be dealt with in time. Complaints that
 * no office accepted do not count, so that nobody makes a platform look bad by inventing orders. Order numbers are not kept.
 */
@Component
class CrossChecks implements FeedConsumer, FactOwner {

    /** Parameter: calendar days in which a platform's act answers a failed sampling. */
    static final String ACT_DAYS = "quality.act-days";

    private static final String ACT = "matter-act";
    private static final String SAMPLE = "sample-test";
    private static final String DEALT = "platform-act";
    private static final String COMPLAINT = "complaint";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What a step of a complaint marks. */
    private enum Read implements Mark {
        ACCEPTED
    }

    private final CrossCheckStore store;
    private final SealedMarks marks;
    private final Proofs proofs;
    private final Reports reports;
    private final Subjects subjects;
    private final Registrations registrations;
    private final CreditFiles files;

    CrossChecks(
            CrossCheckStore store,
            SealedMarks marks,
            Proofs proofs,
            Reports reports,
            Subjects subjects,
            Registrations registrations,
            CreditFiles files) {
        this.store = store;
        this.marks = marks;
        this.proofs = proofs;
        this.reports = reports;
        this.subjects = subjects;
        this.registrations = registrations;
        this.files = files;
    }

    @Bean
    static MarksRead complaintMarks() {
        return MarksRead.of(COMPLAINT, Set.of(Read.ACCEPTED)).needing(Read.ACCEPTED);
    }

    @Override
    public String name() {
        return "cross-checks";
    }

    @Override
    public Set<String> types() {
        return Set.of(ACT, SAMPLE, DEALT);
    }

    @Override
    public void begin(FeedPosition at) {
        if (at.equals(FeedPosition.START)) {
            store.clear();
        }
    }

    @Override
    public void accept(List<Item> facts) {
        Map<FactId, Proofs.Opening> openings =
                proofs.open(facts.stream().map(Item::id).toList());
        for (Item fact : facts) {
            Proofs.Opening opening = openings.get(fact.id());
            if (opening == null) {
                continue;
            }
            JsonNode payload = JSON.readTree(opening.payload());
            switch (fact.type()) {
                case ACT -> act(payload.path("data"));
                case SAMPLE -> sample(fact.id(), Reports.data(opening));
                default -> dealt(fact.id(), reporter(payload), Reports.data(opening));
            }
        }
    }

    private void act(JsonNode act) {
        if (!act.path("definition").asString("").equals(COMPLAINT)) {
            return;
        }
        UUID matter = UUID.fromString(act.path("matter").stringValue());
        String order = act.path("form").path("order-number").asString("").strip();
        if (act.path("act").asInt() == 1 && !order.isEmpty()) {
            LocalDate day = LocalDate.parse(act.path("day").stringValue());
            act.path("parties").forEach(party -> {
                String organisation = party.path("organisation").asString("");
                if (party.path("role").asString("").equals("platform") && !organisation.isEmpty()) {
                    OrganisationId platform = new OrganisationId(UUID.fromString(organisation));
                    store.complained(matter, platform, day, isReported(platform, order, day));
                }
            });
        } else if (marks.of(act).filter(Read.ACCEPTED.word()::equals).isPresent()) {
            store.accepted(matter);
        }
    }

    /** A correction leaves the day of the first report unknown; what is corrected was reported before. */
    private boolean isReported(OrganisationId platform, String order, LocalDate until) {
        return reports.current(platform, "order", order)
                .filter(own -> own.supersedes() != null
                        || !ReportFigures.day(own.sealedAt()).isAfter(until))
                .isPresent();
    }

    private void sample(FactId id, JsonNode data) {
        reports.supersededBy(List.of(id)).forEach(store::remove);
        if (!data.path("outcome").asString("").equals("unqualified")) {
            return;
        }
        LocalDate day = LocalDate.parse(data.path("decided").stringValue());
        files.subjectOf(id)
                .ifPresent(merchant -> subjects.shops(merchant).stream()
                        .filter(shop -> shop.closed() == null || !shop.closed().isBefore(day))
                        .map(Shop::platform)
                        .distinct()
                        .forEach(platform -> store.failed(id, platform, merchant, day)));
    }

    private void dealt(FactId id, OrganisationId platform, JsonNode data) {
        reports.supersededBy(List.of(id)).forEach(store::remove);
        if (!data.path("effect").asString("").equals("sanction")) {
            return;
        }
        LocalDate day = LocalDate.parse(data.path("since").stringValue());
        registrations
                .merchant(platform, data.path("merchant").stringValue())
                .ifPresent(merchant ->
                        subjects.identities(merchant.id()).forEach(same -> store.dealt(id, platform, same, day)));
    }

    private static OrganisationId reporter(JsonNode payload) {
        return new OrganisationId(UUID.fromString(payload.path("reporter").stringValue()));
    }

    /** What was taken back was neither a sampling that a platform should have answered, nor an answer. */
    @Override
    public boolean erase(FactId id, String type) {
        if (type.equals(SAMPLE) || type.equals(DEALT)) {
            store.remove(id);
        }
        return false;
    }
}
