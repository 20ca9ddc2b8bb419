package org.chengxin.intake;

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
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reports that were accepted, read again from what was sealed. */
@Component
public class Reports implements FactOwner {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A part has about so many reports, fewer where they are long. */
    private static final int PART = 1_000;

    private static final int PART_BYTES = 4 << 20;
    private static final int PAGE = 100;

    private final ReportStore store;
    private final ReportTypes types;
    private final Proofs proofs;
    private final Accounts accounts;

    Reports(ReportStore store, ReportTypes types, Proofs proofs, Accounts accounts) {
        this.store = store;
        this.types = types;
        this.proofs = proofs;
        this.accounts = accounts;
    }

    /** Those of these in whose place their reporter has put another version. */
    @Reading
    public Set<FactId> superseded(Collection<FactId> ids) {
        return store.superseded(ids);
    }

    /** What these have taken the place of. */
    @Reading
    public Set<FactId> supersededBy(Collection<FactId> ids) {
        return store.supersededBy(ids);
    }

    /** How many reports stand, by who reported them. */
    @Reading
    public Map<OrganisationId, Long> counts() {
        return store.counts();
    }

    /**
     * A report as its owner got it, for owners that must work something out anew; the time is that of its seal. Empty if
     * it is none or was erased.
     */
    @Reading
    public Optional<Report> reopen(FactId id) {
        Proofs.Standing standing = proofs.standing(id).orElse(null);
        if (standing == null || types.find(standing.type()).isEmpty()) {
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
                            standing.sealedAt(),
                            FactId.tryParse(payload.path("supersedes").asString(""))
                                    .orElse(null)));
        });
    }

    /** The data of a report as it was sent, as far as it is opened here. */
    public static JsonNode data(Proofs.Opening opening) {
        return Parts.whole(opening);
    }

    /** What was reported under this id; empty where it is no report. */
    @Reading
    public Optional<ReportType> typeOf(FactId id) {
        return proofs.standing(id).flatMap(standing -> types.find(standing.type()));
    }

    /**
     * 未归属: facts of one report type that were taken in and sealed but count nowhere, since their reporter has not registered
     * whom they are about. Implemented by their owners.
     */
    public interface UnattributedFacts {

        /** The report type. */
        String type();

        /** How many of what this reporter reported. */
        Counts of(OrganisationId reporter);

        /**
         * @param waiting count as soon as their merchants are registered
         * @param expired were waited for too long and stay as they are
         */
        record Counts(long waiting, long expired) {}
    }

    /** One report as its reporter sent it, under the id that supersedes it. */
    public record Sent(String id, String key, JsonNode data) {}

    /**
     * Some of the current reports of one type, in the order of their keys.
     *
     * @param next the key behind which the rest begins; absent at the end
     */
    public record Part(List<Sent> reports, @Nullable String next) {}

    /** What an organisation itself sent, erased and superseded reports left out; only for that organisation. */
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

    /** Keys of an organisation's current reports of one type, in their order, the next after one. */
    @Reading
    public List<String> keys(OrganisationId reporter, String type, String after, int limit) {
        return store.after(reporter, type, after, limit).stream()
                .map(ReportStore.Keyed::key)
                .toList();
    }

    /** Whether no later version has taken this report's place. */
    @Reading
    public boolean isCurrent(FactId id) {
        return store.keyOf(id).isPresent();
    }

    static Reporter reporter(Organisation organisation) {
        return new Reporter(
                organisation.id(),
                organisation.kind(),
                organisation.name(),
                organisation.code(),
                organisation.subject());
    }

    /** The key and the reason for a new version are the reporter's own words as well. */
    @Override
    @Transactional
    public boolean erase(FactId id, String type) {
        boolean owned = types.find(type).isPresent();
        if (owned) {
            store.forget(id);
        }
        return owned;
    }
}
