package org.chengxin.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.database.Reading;
import org.chengxin.evidence.FactOwner;
import org.chengxin.evidence.Proofs;
import org.chengxin.field.ListQuery;
import org.chengxin.field.Problems;
import org.chengxin.shared.FactId;
import org.chengxin.shared.ProblemException;
import org.chengxin.web.list.Found;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes reports in, and reads the accepted ones back from the sealed payloads. */
@Component
public class Reports implements FactOwner {

    /** Event: an organisation that signed in received the content of a sealed report. */
    public record HandedOut(OrganisationId organisation, FactId fact) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The approximate page size in reports; pages of long reports have fewer. */
    private static final int PART = 1_000;

    private static final int PART_BYTES = 4 << 20;
    private static final int PAGE = 100;

    private final ReportStore store;
    private final ReportTypes types;
    private final Proofs proofs;
    private final Accounts accounts;
    private final Submissions submissions;

    Reports(ReportStore store, ReportTypes types, Proofs proofs, Accounts accounts, Submissions submissions) {
        this.submissions = submissions;
        this.store = store;
        this.types = types;
        this.proofs = proofs;
        this.accounts = accounts;
    }

    /**
     * The result of one item of a request.
     *
     * @param status {@code created}, {@code duplicate} or {@code rejected}; of a dry run {@code valid} or {@code rejected}
     * @param id of the fact; of a rejected item, that of the current report under its key if that is the reason
     * @param problems why it was rejected; of a created one, {@link Remarks}
     * @param unattributed true of a created one that counts nowhere until its reporter has registered the merchant; otherwise null
     */
    public record Result(
            String key,
            String status,
            @Nullable String id,
            List<ItemProblem> problems,
            @Nullable Boolean unattributed) {

        Result(String key, String status, @Nullable String id, List<ItemProblem> problems) {
            this(key, status, id, problems, null);
        }
    }

    /** One problem with its text in the caller's language. */
    public record ItemProblem(String code, String pointer, String detail) {}

    /**
     * Takes a request, whether a program sent it or a page read it from a file that a person uploaded.
     *
     * @param body {@code {"reports":[…]}} of 1 to 1,000 items
     * @return the results, in item order
     * @throws ProblemException if the body as a whole is refused, or the server is busy
     */
    public List<Result> take(Organisation reporter, InputStream body) throws IOException, InterruptedException {
        return submissions.take(reporter, body).results();
    }

    /** Those of these reports that a newer version has superseded. */
    @Reading
    public Set<FactId> superseded(Collection<FactId> ids) {
        return store.superseded(ids);
    }

    /** The reports that these superseded. */
    @Reading
    public Set<FactId> supersededBy(Collection<FactId> ids) {
        return store.supersededBy(ids);
    }

    /** The number of current reports per reporter. */
    @Reading
    public Map<OrganisationId, Long> counts() {
        return store.counts();
    }

    /** The reports of one source, type and day. */
    public record Load(OrganisationId reporter, String type, LocalDate day) {}

    /** The number of current reports per reporter in these loads. */
    @Reading
    public Map<OrganisationId, Long> counts(Collection<Load> of) {
        return of.isEmpty() ? Map.of() : store.counts(of);
    }

    /** A report as its owner received it, to recompute derived data; its time is the seal's. Empty if no report or erased. */
    @Reading
    public Optional<Report> reopen(FactId id) {
        Proofs.Inclusion inclusion = proofs.inclusion(id).orElse(null);
        if (inclusion == null || types.find(inclusion.type()).isEmpty()) {
            return Optional.empty();
        }
        return proofs.open(id).flatMap(opening -> {
            JsonNode payload = JSON.readTree(opening.payload());
            JsonNode data = Parts.whole(opening);
            return accounts.find(new OrganisationId(
                            UUID.fromString(payload.path("reporter").stringValue())))
                    .map(reporter -> new Report(
                            id,
                            proofs.sealOf(id).orElseThrow(),
                            reporter(reporter),
                            store.keyOf(id).orElse(""),
                            ReportContent.of(data, ReportContent.currencyOf(data)),
                            inclusion.sealedAt(),
                            FactId.tryParse(payload.path("supersedes").asString(""))
                                    .orElse(null)));
        });
    }

    /** The data of a report as sent, as far as the opening holds it. */
    public static JsonNode data(Proofs.Opening opening) {
        return Parts.whole(opening);
    }

    /** The type of a report; empty if the id is no report's. */
    @Reading
    public Optional<ReportType> typeOf(FactId id) {
        return proofs.inclusion(id).flatMap(inclusion -> types.find(inclusion.type()));
    }

    /**
     * 未归属: facts of one report type that are sealed but not counted, since their reporter has not registered the merchant.
     * Implemented by their owners.
     */
    public interface UnattributedFacts {

        /** The report type. */
        String type();

        /** The counts of this reporter. */
        Counts of(OrganisationId reporter);

        /** Returns which of these reports are not counted. */
        Set<FactId> among(Collection<FactId> reports);

        /**
         * @param waiting counted once their merchants are registered
         * @param expired no longer waited for; never counted
         */
        record Counts(long waiting, long expired) {}
    }

    /** 提示: what should be looked at in reports that are kept all the same; their results tell it. Implemented by the owner of the types. */
    public interface Remarks {

        /** Report types. */
        Set<String> types();

        /** Problems by report; reports without any are left out. */
        Map<FactId, Problems> of(Collection<FactId> created);
    }

    /** One current report as its reporter sent it, with the id to supersede. */
    public record Sent(String id, String key, JsonNode data) {}

    /**
     * A page of the current reports of one type, by key.
     *
     * @param next the cursor: the key after which the next page begins; absent at the end
     */
    public record Part(List<Sent> reports, @Nullable String next) {}

    /** An organisation's own reports, without erased and superseded ones; for that organisation only. */
    @Reading
    public Part sentBy(OrganisationId reporter, String type, String after) {
        List<Sent> sent = new ArrayList<>();
        String key = after;
        for (long bytes = 0; bytes < PART_BYTES && sent.size() < PART; ) {
            List<ReportStore.Keyed> page = store.after(reporter, type, key, PAGE);
            if (page.isEmpty()) {
                return new Part(sent, null);
            }
            Map<FactId, Proofs.Opening> openings =
                    proofs.open(page.stream().map(ReportStore.Keyed::id).toList());
            for (ReportStore.Keyed each : page) {
                Proofs.Opening opening = openings.get(each.id());
                if (opening != null) {
                    bytes += opening.length();
                    sent.add(new Sent(each.id().toString(), each.key(), Parts.whole(opening)));
                }
                key = each.key();
            }
        }
        return new Part(sent, key);
    }

    /**
     * One current report in a list of its reporter's own.
     *
     * @param data as sent; missing if the report was erased meanwhile
     */
    public record Listed(String key, Instant receivedAt, JsonNode data) {}

    /** An organisation's own current reports of a type, the newest first; for that organisation only. The filter {@code key} is a whole key. */
    @Reading
    public Found<Listed> list(OrganisationId reporter, String type, ListQuery query) {
        long count = store.count(reporter, type, query);
        return new Found<>(
                new ListedReports(store.newest(reporter, type, query), proofs),
                Math.min(count, ListQuery.MOST),
                count > ListQuery.MOST);
    }

    /**
     * An organisation's own report as it stands.
     *
     * @param sealedAt time of the seal
     * @param supersedes the version before; absent from the first
     * @param proof where its proof is served
     */
    public record Own(
            String type,
            String key,
            String id,
            Instant sealedAt,
            @Nullable String supersedes,
            String proof,
            JsonNode data) {}

    /** An organisation's own current report under a key; empty if there is none, or it was erased. */
    @Reading
    public Optional<Own> current(OrganisationId reporter, String type, String key) {
        return store.current(reporter, type, key)
                .flatMap(this::reopen)
                .map(report -> new Own(
                        type,
                        key,
                        report.id().toString(),
                        report.receivedAt(),
                        report.supersedes() == null ? null : report.supersedes().toString(),
                        "/api/v1/records/" + report.id() + "/proof",
                        report.data().node()));
    }

    /**
     * A report of a draw.
     *
     * @param rank SHA-256 of the seed and the id as texts, hexadecimal
     */
    public record Drawn(FactId id, String rank) {}

    /**
     * The reports in force of a source with the smallest ranks.
     *
     * @param from day on which the first was received, in Shanghai
     * @param until the day after the last
     * @param most how many are drawn
     */
    @Reading
    public List<Drawn> drawn(
            OrganisationId reporter, String type, LocalDate from, LocalDate until, String seed, int most) {
        return store.drawn(reporter, type, from, until, seed, most);
    }

    static Reporter reporter(Organisation organisation) {
        return new Reporter(
                organisation.id(),
                organisation.kind(),
                organisation.name(),
                organisation.code(),
                organisation.subject());
    }

    /** Also removes the key and the reason for a new version or withdrawal, which are the reporter's own words. */
    @Override
    @Transactional
    public boolean erase(FactId id, String type) {
        boolean owned = types.find(type).isPresent() || type.equals(Withdrawals.TYPE);
        if (owned) {
            store.forget(id);
        }
        return owned;
    }
}
