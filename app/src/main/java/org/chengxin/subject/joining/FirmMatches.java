package org.chengxin.subject.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.chengxin.code.SocialCreditCode;
import org.chengxin.database.Reading;
import org.chengxin.rule.Parameters;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.joining.CandidateStore.Candidate;
import org.chengxin.subject.matching.Comparison.Side;
import org.chengxin.subject.matching.Description;
import org.chengxin.subject.matching.MatchKeys;
import org.chengxin.subject.matching.Matches;
import org.chengxin.subject.matching.Matches.Match;
import org.chengxin.subject.matching.Score;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds which firms codes and names stand for, with the comparison that also joins subjects; nothing is joined here. Only firms with
 * a code are found, never a natural person.
 */
@Component
public class FirmMatches {

    /** Candidates that are compared, by each sort of key. */
    private static final int COMPARED = 50;

    /** Candidates that are told of one name. */
    private static final int TOLD = 5;

    private final CandidateStore candidates;
    private final Parameters parameters;

    FirmMatches(CandidateStore candidates, Parameters parameters) {
        this.candidates = candidates;
        this.parameters = parameters;
    }

    /** A code or a name; the code counts if both are there. */
    public record Wanted(@Nullable String code, @Nullable String name) {}

    public record Firm(SubjectId id, String code, String name) {}

    /**
     * @param firm the one that it surely is; null where nobody can tell
     * @param likely the firms that it may be, best first, at most five; empty if there is a sure one
     */
    public record Found(@Nullable Firm firm, List<Likely> likely) {

        static final Found NOTHING = new Found(null, List.of());

        /** All firms that this tells of. */
        public Stream<SubjectId> told() {
            return Stream.concat(Stream.ofNullable(firm), likely.stream().map(Likely::firm))
                    .map(Firm::id);
        }
    }

    /** @param probability between 0 and 1, that the name is this firm's */
    public record Likely(Firm firm, double probability, List<Reason> reasons) {}

    /**
     * What was compared, and what was found.
     *
     * @param weight log-odds that the finding adds, natural logarithm
     */
    public record Reason(String feature, String level, double weight) {}

    /** What is found of each of these, in their order. */
    @Reading
    public List<Found> find(List<Wanted> all) {
        Map<String, Firm> coded = coded(all);
        Map<String, Found> named = named(all.stream()
                .filter(each -> each.code() == null)
                .flatMap(each -> Stream.ofNullable(each.name()))
                .distinct()
                .toList());
        return all.stream()
                .map(each -> each.code() != null
                        ? new Found(coded.get(each.code()), List.of())
                        : named.getOrDefault(Objects.requireNonNullElse(each.name(), ""), Found.NOTHING))
                .toList();
    }

    private Map<String, Firm> coded(Collection<Wanted> all) {
        Map<String, String> asked = new HashMap<>();
        for (Wanted each : all) {
            if (each.code() != null) {
                SocialCreditCode.tryRegistered(each.code()).ifPresent(code -> asked.put(each.code(), code.value()));
            }
        }
        Map<String, Firm> known = new HashMap<>();
        candidates.coded(asked.values()).forEach(each -> known.put(String.valueOf(each.code()), firm(each)));
        Map<String, Firm> coded = new HashMap<>();
        asked.forEach((written, code) -> {
            Firm firm = known.get(code);
            if (firm != null) {
                coded.put(written, firm);
            }
        });
        return coded;
    }

    private Map<String, Found> named(List<String> names) {
        double link = parameters.decimal("subject.match.link").doubleValue();
        double ask = parameters.decimal("subject.match.ask").doubleValue();
        Map<String, Candidate> wanted = new LinkedHashMap<>();
        for (String name : names) {
            if (!MatchKeys.of(name).isEmpty()) {
                Description described = new Description(name, "UNKNOWN", null, null, null);
                wanted.put(name, new Candidate(SubjectId.next(), null, Side.of(described)));
            }
        }
        Map<SubjectId, List<Candidate>> sharing = candidates.sharing(List.copyOf(wanted.values()), true, COMPARED);
        Map<String, Found> found = new HashMap<>();
        wanted.forEach((name, side) -> found.put(
                name,
                found(Matches.of(side.side(), sharing.getOrDefault(side.id(), List.of()), Candidate::side, link, ask)
                        .found())));
        return found;
    }

    private static Found found(List<Match<Candidate>> matches) {
        if (matches.size() == 1 && matches.get(0).decision() == Score.Decision.LINK) {
            return new Found(firm(matches.get(0).candidate()), List.of());
        }
        List<Likely> likely = new ArrayList<>();
        matches.stream()
                .limit(TOLD)
                .forEach(match -> likely.add(new Likely(
                        firm(match.candidate()),
                        match.score().probability(),
                        match.score().reasons().stream()
                                .map(reason -> new Reason(
                                        reason.feature().word(), reason.level().word(), reason.weight()))
                                .toList())));
        return new Found(null, likely);
    }

    private static Firm firm(Candidate of) {
        return new Firm(
                of.id(),
                Objects.requireNonNull(of.code()),
                of.side().description().name());
    }
}
