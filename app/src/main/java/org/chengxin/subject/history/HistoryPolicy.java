package org.chengxin.subject.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.subject.Naming;
import org.jspecify.annotations.Nullable;

/**
 * What held on a day, as known at a time. Of a source's versions the last one known speaks for all days from its own first day
 * on, so that a correction may reach back; between sources the order is that of the description shown today.
 */
final class HistoryPolicy {

    private static final Comparator<Version> PRECEDENCE = Comparator.comparingInt(Version::rank)
            .thenComparing((one, other) -> one.ofRegister() ? other.at().compareTo(one.at()) : 0)
            .thenComparing(version -> version.since().toString());

    private HistoryPolicy() {}

    /** @param versions of one subject, all sources, in the order received */
    static Optional<Version> asOf(List<Version> versions, LocalDate day, Instant known) {
        return chains(versions).stream()
                .map(chain -> said(chain, day, known))
                .flatMap(Optional::stream)
                .min(PRECEDENCE);
    }

    private static Optional<Version> said(List<Version> chain, LocalDate day, Instant known) {
        List<Version> heard =
                chain.stream().filter(version -> !version.at().isAfter(known)).toList();
        for (int index = heard.size() - 1; index >= 0; index--) {
            Version version = heard.get(index);
            if (!version.from().isAfter(day)) {
                boolean followed = index + 1 < heard.size() && follows(heard.get(index + 1), version);
                return followed || !version.endedFor(day, known) ? Optional.of(version) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean follows(Version next, Version version) {
        return next.fact().equals(version.replacedBy());
    }

    /** Names borne before the last one of each source; a version that a correction reached behind never held. */
    static List<FormerName> formerNames(List<Version> versions, @Nullable String present) {
        List<FormerName> former = new ArrayList<>();
        for (List<Version> chain : chains(versions)) {
            for (int index = 0; index < chain.size(); index++) {
                Version version = chain.get(index);
                LocalDate until = until(chain, index);
                LocalDate from = version.stated();
                boolean held = until != null && (from == null || until.isAfter(from))
                        || until == null && version.replacedBy() != null && index + 1 == chain.size();
                if (held && version.name() != null && !isSame(version.name(), present)) {
                    former.add(new FormerName(version.name(), from, until, version.source(), version.fact()));
                }
            }
        }
        former.sort(Comparator.comparing(FormerName::from, Comparator.nullsFirst(Comparator.naturalOrder())));
        return List.copyOf(former);
    }

    /** The first day from which a later version gives another name. */
    private static @Nullable LocalDate until(List<Version> chain, int index) {
        return chain.subList(index + 1, chain.size()).stream()
                .filter(later -> !isSame(later.name(), chain.get(index).name()))
                .map(Version::from)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Where a replaced version and the one after it leave a time between them, or a chain has lost its first version. */
    static List<Gap> gaps(List<Version> versions) {
        List<Gap> gaps = new ArrayList<>();
        for (List<Version> chain : chains(versions)) {
            Version first = chain.get(0);
            if (!first.fact().value().equals(first.since())) {
                gaps.add(new Gap(first.source(), null, first.at()));
            }
            for (int index = 0; index + 1 < chain.size(); index++) {
                Version version = chain.get(index);
                Instant ended = version.endedAt();
                if (ended != null && !follows(chain.get(index + 1), version)) {
                    gaps.add(new Gap(
                            version.source(), ended, chain.get(index + 1).at()));
                }
            }
        }
        return gaps;
    }

    private static Collection<List<Version>> chains(List<Version> versions) {
        Map<UUID, List<Version>> chains = new LinkedHashMap<>();
        versions.forEach(version -> chains.computeIfAbsent(version.since(), since -> new ArrayList<>())
                .add(version));
        return chains.values();
    }

    private static boolean isSame(@Nullable String one, @Nullable String other) {
        return one == null || other == null
                ? one == null && other == null
                : Naming.plain(one).equals(Naming.plain(other));
    }
}
