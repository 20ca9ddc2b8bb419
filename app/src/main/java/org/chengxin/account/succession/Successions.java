package org.chengxin.account.succession;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.succession.OrganisationChange.Act;
import org.chengxin.database.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who stands in for an organisation that is no more, and what each was called. */
@Component
@Reading
public class Successions {

    /** The longest chain of successors that is followed. */
    private static final int DEPTH = 50;

    /** How long another server may take an organisation for what it was before a change. */
    private static final Duration KNOWN = Duration.ofSeconds(10);

    private final ChangeStore store;
    private final Accounts accounts;
    private volatile @Nullable Kept kept;

    Successions(ChangeStore store, Accounts accounts) {
        this.store = store;
        this.accounts = accounts;
    }

    /** @param read when, of {@link System#nanoTime} */
    private record Kept(List<OrganisationChange> changes, long read) {}

    /** Few, rarely changed, and asked for by every page of a case. */
    public List<OrganisationChange> changes() {
        Kept known = kept;
        if (known == null || System.nanoTime() - known.read() > KNOWN.toNanos()) {
            known = new Kept(store.all(), System.nanoTime());
            kept = known;
        }
        return known.changes();
    }

    /** Reads all anew: before a change is judged, and once one is made. */
    void forget() {
        kept = null;
    }

    private Optional<OrganisationId> successor(OrganisationId of) {
        return changes().stream()
                .filter(change -> change.organisation().equals(of))
                .flatMap(change -> Stream.ofNullable(change.successor()))
                .findFirst();
    }

    public boolean isDissolved(OrganisationId organisation) {
        return successor(organisation).isPresent();
    }

    /** All that have a successor. */
    public Set<OrganisationId> dissolved() {
        return changes().stream()
                .filter(change -> change.successor() != null)
                .map(OrganisationChange::organisation)
                .collect(Collectors.toSet());
    }

    /** The organisation that stands in for this one today: itself, unless it was dissolved. */
    public OrganisationId current(OrganisationId organisation) {
        OrganisationId at = organisation;
        for (int step = 0; step < DEPTH; step++) {
            OrganisationId next = successor(at).orElse(null);
            if (next == null) {
                return at;
            }
            at = next;
        }
        return at;
    }

    /** Whether the one stands in for the other today, or is it. */
    public boolean standsFor(@Nullable OrganisationId one, @Nullable OrganisationId other) {
        return one != null && other != null && current(one).equals(current(other));
    }

    /** An organisation and all for which it stands in. */
    public Set<OrganisationId> line(OrganisationId organisation) {
        Set<OrganisationId> line = new LinkedHashSet<>(Set.of(organisation));
        List<OrganisationChange> all = changes();
        for (boolean more = true; more; ) {
            more = all.stream()
                    .filter(change -> change.successor() != null && line.contains(change.successor()))
                    .map(change -> line.add(change.organisation()))
                    .reduce(false, Boolean::logicalOr);
        }
        return line;
    }

    /** What became of an organisation, and of those for which it stands in, by day. */
    public List<OrganisationChange> history(OrganisationId organisation) {
        Set<OrganisationId> line = line(organisation);
        return changes().stream()
                .filter(change -> line.contains(change.organisation()))
                .toList();
    }

    /** What an organisation was called on a day; empty for an unknown one. */
    public String nameOn(OrganisationId organisation, LocalDate day) {
        return changes().stream()
                .filter(change -> change.act() == Act.RENAMED
                        && change.organisation().equals(organisation)
                        && change.day().isAfter(day))
                .map(OrganisationChange::name)
                .findFirst()
                .or(() -> accounts.find(organisation).map(Organisation::name))
                .orElse("");
    }

    /** The names that an organisation bore before, and those of the ones for which it stands in; none twice. */
    public List<String> formerNames(OrganisationId organisation) {
        return history(organisation).stream()
                .map(OrganisationChange::name)
                .distinct()
                .toList();
    }
}
