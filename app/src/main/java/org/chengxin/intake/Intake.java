package org.chengxin.intake;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.SealId;
import org.chengxin.evidence.Seals;
import org.chengxin.intake.ReportStore.Claim;
import org.chengxin.intake.ReportStore.Kept;
import org.chengxin.intake.ReportStore.Place;
import org.chengxin.shared.CanonicalJson;
import org.chengxin.shared.FactId;
import org.chengxin.shared.Uuid7;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accepts a batch: new reports are sealed and handed to their owners in one transaction, all or none. */
@Component
class Intake {

    private final ReportStore store;
    private final ReportTypes types;
    private final Seals seals;
    private final Clock clock;

    Intake(ReportStore store, ReportTypes types, Seals seals, Clock clock) {
        this.store = store;
        this.types = types;
        this.seals = seals;
        this.clock = clock;
    }

    /** An item to be stored. */
    private record Accepted(Item item, FactId id) {}

    /** Decides the items that are still undecided. */
    @Transactional
    public void take(Reporter reporter, List<Item> items) {
        Instant now = clock.instant();
        Map<Place, Item> first = new LinkedHashMap<>();
        List<Item> repeated = new ArrayList<>();
        for (Item item : items) {
            if (item.outcome() == null && first.putIfAbsent(new Place(item.type, item.key), item) != null) {
                repeated.add(item);
            }
        }
        List<Accepted> accepted = decide(reporter, first, now);
        // A second item of the same type and key is compared with the first, as it would be in the next batch.
        Map<Place, Item> second = new LinkedHashMap<>();
        for (Item item : repeated) {
            Place place = new Place(item.type, item.key);
            if (second.putIfAbsent(place, item) != null) {
                item.decide(new Outcome.Rejected("report.repeated", ""));
            }
        }
        accepted.addAll(decide(reporter, second, now));
        record(reporter, accepted, now);
    }

    private List<Accepted> decide(Reporter reporter, Map<Place, Item> wanted, Instant now) {
        List<Accepted> accepted = new ArrayList<>();
        if (wanted.isEmpty()) {
            return accepted;
        }
        List<Claim> claims = new ArrayList<>();
        wanted.forEach((place, item) -> {
            if (item.supersedes == null) {
                claims.add(new Claim(place, new FactId(Uuid7.next()), item.content));
            }
        });
        claims.sort(Comparator.comparing((Claim claim) -> claim.place().type())
                .thenComparing(claim -> claim.place().key()));
        Set<Place> taken = claims.isEmpty() ? Set.of() : store.claim(reporter.organisation(), claims, now);
        Map<Place, FactId> ids = new LinkedHashMap<>();
        claims.forEach(claim -> ids.put(claim.place(), claim.id()));
        List<Place> rest =
                wanted.keySet().stream().filter(place -> !taken.contains(place)).toList();
        Map<Place, Kept> kept = rest.isEmpty() ? Map.of() : store.kept(reporter.organisation(), rest);
        wanted.forEach((place, item) -> {
            FactId id = ids.get(place);
            if (id != null && taken.contains(place)) {
                item.decide(new Outcome.Created(id));
                accepted.add(new Accepted(item, id));
            } else {
                resolve(reporter, place, item, kept.get(place), now, accepted);
            }
        });
        return accepted;
    }

    /** Decides an item whose key is taken, or which supersedes a report. */
    private void resolve(
            Reporter reporter,
            Place place,
            Item item,
            @org.jspecify.annotations.Nullable Kept kept,
            Instant now,
            List<Accepted> accepted) {
        if (kept == null) {
            item.decide(new Outcome.Rejected("report.supersedes-nothing", ""));
        } else if (Arrays.equals(kept.content(), item.content)) {
            item.decide(new Outcome.Duplicate(kept.id()));
        } else if (item.supersedes == null || item.reason == null) {
            item.decide(new Outcome.Rejected("report.key-conflict", "", kept.id()));
        } else {
            FactId fresh = new FactId(Uuid7.next());
            if (item.supersedes.equals(kept.id())
                    && store.replace(
                            reporter.organisation(), place, kept.id(), fresh, item.content, item.reason, now)) {
                item.decide(new Outcome.Created(fresh));
                accepted.add(new Accepted(item, fresh));
            } else {
                item.decide(new Outcome.Rejected("report.supersedes-other", "", kept.id()));
            }
        }
    }

    private void record(Reporter reporter, List<Accepted> accepted, Instant now) {
        if (accepted.isEmpty()) {
            return;
        }
        List<Fact> facts = accepted.stream().map(each -> fact(reporter, each)).toList();
        SealId seal = seals.seal(facts);
        Map<String, List<Report>> byType = new LinkedHashMap<>();
        for (Accepted each : accepted) {
            byType.computeIfAbsent(each.item().type, type -> new ArrayList<>())
                    .add(new Report(
                            each.id(), seal, reporter, each.item().key, each.item().data, now, each.item().supersedes));
        }
        byType.forEach((type, reports) -> types.find(type).orElseThrow().record(reports));
    }

    private Fact fact(Reporter reporter, Accepted accepted) {
        Item item = accepted.item();
        Schema schema = types.find(item.type).orElseThrow().schema();
        if (!schema.isSplit()) {
            return new Fact(accepted.id(), item.type, payload(reporter, accepted, item.canonical, "1"));
        }
        Parts parts = Parts.of(item.data.node(), schema);
        Fact.Withheld withheld = parts.sealed(accepted.id().toString());
        String version = withheld == null ? "2" : "2,\"withheld\":\"" + withheld.commitment() + "\"";
        byte[] published = CanonicalJson.of(parts.published());
        return new Fact(accepted.id(), item.type, payload(reporter, accepted, published, version), withheld);
    }

    /**
     * The payload in RFC 8785 form: members are written in sorted order, and the data's bytes are already canonical.
     *
     * @param version the version number, and the members after it
     */
    private static byte[] payload(Reporter reporter, Accepted accepted, byte[] data, String version) {
        Item item = accepted.item();
        byte[] head = "{\"data\":".getBytes(StandardCharsets.UTF_8);
        String replaced = item.supersedes == null ? "" : "\"supersedes\":\"" + item.supersedes + "\",";
        byte[] tail = (",\"id\":\"" + accepted.id() + "\",\"reporter\":\"" + reporter.organisation() + "\"," + replaced
                        + "\"type\":\"" + item.type + "\",\"v\":" + version + "}")
                .getBytes(StandardCharsets.UTF_8);
        byte[] payload = Arrays.copyOf(head, head.length + data.length + tail.length);
        System.arraycopy(data, 0, payload, head.length, data.length);
        System.arraycopy(tail, 0, payload, head.length + data.length, tail.length);
        return payload;
    }
}
