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
import java.util.Objects;
import java.util.Set;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.FactPayload;
import org.chengxin.evidence.SealId;
import org.chengxin.evidence.Seals;
import org.chengxin.field.Schema;
import org.chengxin.intake.ReportStore.Claim;
import org.chengxin.intake.ReportStore.Kept;
import org.chengxin.intake.ReportStore.Place;
import org.chengxin.shared.CanonicalJson;
import org.chengxin.shared.FactId;
import org.chengxin.shared.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accepts a batch: new reports are sealed and handed to their owners in one transaction, all or none. */
@Component
class Intake {

    /** Withdrawals of one batch: each asks all modules, and holds their locks until the batch is done. */
    private static final int WITHDRAWALS = 100;

    private final ReportStore store;
    private final ReportTypes types;
    private final Seals seals;
    private final Withdrawals withdrawals;
    private final Clock clock;

    Intake(ReportStore store, ReportTypes types, Seals seals, Withdrawals withdrawals, Clock clock) {
        this.store = store;
        this.types = types;
        this.seals = seals;
        this.withdrawals = withdrawals;
        this.clock = clock;
    }

    /**
     * An item to be stored.
     *
     * @param before the version that it supersedes or withdraws; none for a report that follows a withdrawal, unless that only marked
     *     the version before
     */
    private record Accepted(Item item, FactId id, @Nullable FactId before) {}

    /** Decides the items that are still undecided. */
    @Transactional
    public void take(Reporter reporter, List<Item> items) {
        Instant now = clock.instant();
        items.stream()
                .filter(item -> item.withdraws && item.outcome() == null)
                .skip(WITHDRAWALS)
                .forEach(item -> item.decide(new Outcome.Rejected("report.withdraws-many", "")));
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
            if (item.replaces == null) {
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
                accepted.add(new Accepted(item, id, null));
            } else {
                resolve(reporter, place, item, kept.get(place), now, accepted);
            }
        });
        return accepted;
    }

    /** Decides an item whose key is taken, or which supersedes or withdraws a report. */
    private void resolve(
            Reporter reporter, Place place, Item item, @Nullable Kept kept, Instant now, List<Accepted> accepted) {
        if (kept == null) {
            item.decide(new Outcome.Rejected(
                    item.withdraws ? "report.withdraws-nothing" : "report.supersedes-nothing", ""));
        } else if (Arrays.equals(kept.content(), item.content)) {
            item.decide(new Outcome.Duplicate(kept.id()));
        } else if (item.replaces == null || item.reason == null || item.withdraws && kept.withdrawn()) {
            String code = kept.withdrawn() ? "report.withdrawn" : "report.key-conflict";
            item.decide(new Outcome.Rejected(code, "", kept.id()));
        } else {
            ReportStore.Next next = new ReportStore.Next(
                    new FactId(Uuid7.next()),
                    item.content,
                    item.reason,
                    item.withdraws,
                    item.withdraws && withdrawals.isPublic(kept.id()),
                    marks(item),
                    item.ground);
            if (item.replaces.equals(kept.id())
                    && store.replace(reporter.organisation(), place, kept.id(), next, now)) {
                item.decide(new Outcome.Created(next.id()));
                accepted.add(new Accepted(
                        item,
                        next.id(),
                        kept.withdrawn() ? store.marked(kept.id()).orElse(null) : kept.id()));
            } else {
                String code = item.withdraws ? "report.withdraws-other" : "report.supersedes-other";
                item.decide(new Outcome.Rejected(code, "", kept.id()));
            }
        }
    }

    /** Whether it is a withdrawal that leaves what it withdraws where it is, marked. */
    private boolean marks(Item item) {
        return item.withdraws
                && item.ground == null
                && types.find(item.type).orElseThrow().withdrawal().marks();
    }

    private void record(Reporter reporter, List<Accepted> accepted, Instant now) {
        if (accepted.isEmpty()) {
            return;
        }
        List<Fact> facts = accepted.stream().map(each -> fact(reporter, each)).toList();
        SealId seal = seals.seal(facts);
        Map<String, List<Report>> byType = new LinkedHashMap<>();
        for (Accepted each : accepted) {
            Item item = each.item();
            if (marks(item)) {
                types.find(item.type).orElseThrow().mark(Objects.requireNonNull(each.before()), each.id());
            } else if (item.withdraws) {
                withdrawals.undo(Objects.requireNonNull(each.before()), item.type);
            } else {
                byType.computeIfAbsent(item.type, type -> new ArrayList<>())
                        .add(new Report(each.id(), seal, reporter, item.key, item.data, now, each.before()));
            }
        }
        byType.forEach((type, reports) -> types.find(type).orElseThrow().record(reports));
    }

    private Fact fact(Reporter reporter, Accepted accepted) {
        Item item = accepted.item();
        if (item.withdraws) {
            return withdrawal(reporter, accepted.id(), Objects.requireNonNull(item.replaces), item.reason, item.ground);
        }
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

    /** The sealed withdrawal: which report, and the reporter's reason; since version 2 the ground, where it names one. */
    static Fact withdrawal(
            Reporter reporter, FactId id, FactId report, @Nullable String reason, @Nullable String ground) {
        return FactPayload.of(Withdrawals.TYPE, id)
                .version(ground == null ? 1 : 2)
                .with("reason", reason)
                .with("ground", ground)
                .beside("reporter", reporter.organisation())
                .beside("withdraws", report)
                .fact();
    }

    /**
     * The payload in RFC 8785 form: members are written in sorted order, and the data's bytes are already canonical.
     *
     * @param version the version number, and the members after it
     */
    private static byte[] payload(Reporter reporter, Accepted accepted, byte[] data, String version) {
        Item item = accepted.item();
        byte[] head = "{\"data\":".getBytes(StandardCharsets.UTF_8);
        String replaced = item.replaces == null ? "" : "\"supersedes\":\"" + item.replaces + "\",";
        byte[] tail = (",\"id\":\"" + accepted.id() + "\",\"reporter\":\"" + reporter.organisation() + "\"," + replaced
                        + "\"type\":\"" + item.type + "\",\"v\":" + version + "}")
                .getBytes(StandardCharsets.UTF_8);
        byte[] payload = Arrays.copyOf(head, head.length + data.length + tail.length);
        System.arraycopy(data, 0, payload, head.length, data.length);
        System.arraycopy(tail, 0, payload, head.length + data.length, tail.length);
        return payload;
    }
}
