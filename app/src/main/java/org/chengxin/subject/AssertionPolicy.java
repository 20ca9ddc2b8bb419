package org.chengxin.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.chengxin.subject.Assertion.Details;
import org.chengxin.subject.Assertion.Rank;
import org.jspecify.annotations.Nullable;

/**
 * Whose word on a subject is shown: the register's, else the organisation's own under its registered code, else that of
 * an authority's decision, else that of the source that spoke first. A later source changes nothing but its own view.
 */
final class AssertionPolicy {

    private AssertionPolicy() {}

    /**
     * What a decision calls a subject.
     *
     * @param name absent for a natural person
     * @param source who reported the decision
     * @param official whether it is an authority's penalty or permit, which names its party by the register
     */
    record Mentioned(Nature nature, @Nullable String name, String source, boolean official) {}

    /**
     * The description of a subject that follows from what its sources say.
     *
     * @param details of which {@code name} is what it is called
     * @param also a name under which it is found as well: what a platform calls itself
     * @param source who says so where it is not the register
     * @param differs whether a source calls it by another name
     * @param leading the assertion that is followed; absent where only decisions name the subject
     */
    record Shown(
            Nature nature,
            Assertion.Details details,
            @Nullable String also,
            List<Part> parts,
            @Nullable String source,
            boolean differs,
            @Nullable Assertion leading) {}

    /**
     * The description to be shown; empty where nobody says anything.
     *
     * @param coded whether the subject has a social credit code, which no natural person has
     * @param assertions the current ones first, by rank, the newest word of the register and the oldest of others first
     */
    static Optional<Shown> show(boolean coded, List<Assertion> assertions, @Nullable Mentioned mention) {
        List<Assertion> said = counted(coded, assertions, mention);
        if (said.isEmpty()) {
            return Optional.ofNullable(mention).map(AssertionPolicy::mentioned);
        }
        Assertion leading = said.get(0);
        Nature nature = leading.nature();
        Mentioned decision = deciding(leading, mention);
        String name = decision == null ? leading.details().name() : decision.name();
        String own = own(said, Details::name);
        boolean differs = said.stream()
                .map(each -> each.details().name())
                .anyMatch(other ->
                        other != null && name != null && !Naming.plain(other).equals(Naming.plain(name)));
        String source = leading.rank() == Rank.REGISTRY ? null : source(leading, decision);
        return Optional.of(
                new Shown(nature, details(name, said), own, parts(assertions, mention), source, differs, leading));
    }

    /** A code is no natural person's: who says so does not hide the firm that others know. */
    private static List<Assertion> counted(boolean coded, List<Assertion> assertions, @Nullable Mentioned mention) {
        List<Assertion> current = assertions.stream().filter(Assertion::current).toList();
        List<Assertion> said = current.isEmpty() ? assertions : current;
        if (!coded) {
            return said;
        }
        List<Assertion> firm = said.stream()
                .filter(each -> each.nature() != Nature.NATURAL_PERSON)
                .toList();
        boolean known = mention != null && mention.nature() != Nature.NATURAL_PERSON;
        return firm.isEmpty() && !known ? said : firm;
    }

    /** An authority's decision names its party by the register, before anybody else does but itself. */
    private static @Nullable Mentioned deciding(Assertion leading, @Nullable Mentioned mention) {
        boolean decides = mention != null
                && mention.official()
                && mention.name() != null
                && leading.rank() == Rank.REPORTER
                && leading.nature() != Nature.NATURAL_PERSON;
        return decides ? mention : null;
    }

    private static String source(Assertion leading, @Nullable Mentioned decision) {
        return decision == null
                        || decision.source().equals(leading.source())
                        || decision.source().isEmpty()
                ? leading.source()
                : decision.source() + "、" + leading.source();
    }

    private static Shown mentioned(Mentioned mention) {
        List<Part> parts = List.of(Part.PARTY);
        Details details =
                new Details(mention.name(), null, null, null, null, null, null, null, null, false, null, null, null);
        return new Shown(mention.nature(), details, null, parts, mention.source(), false, null);
    }

    /** Seat and address go with the name; what only a platform knows of its merchant is the first one's view. */
    private static Details details(@Nullable String name, List<Assertion> said) {
        Details leading = said.get(0).details();
        Details view = said.stream()
                .filter(each -> each.rank() == Rank.REPORTER)
                .findFirst()
                .map(Assertion::details)
                .orElse(leading);
        return new Details(
                name,
                leading.nameSecret(),
                leading.division(),
                leading.address(),
                leading.addressSecret(),
                view.phoneSecret(),
                view.identitySecret(),
                view.identityIndex(),
                view.exemption(),
                view.aboveThreshold(),
                own(said, Details::website),
                own(said, Details::operator),
                own(said, Details::form));
    }

    private static @Nullable String own(List<Assertion> said, Function<Details, @Nullable String> field) {
        return said.stream()
                .filter(each -> each.rank() == Rank.ITSELF)
                .map(each -> field.apply(each.details()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static List<Part> parts(List<Assertion> assertions, @Nullable Mentioned mention) {
        List<Part> parts = new ArrayList<>();
        assertions.stream().map(Assertion::part).filter(Objects::nonNull).forEach(parts::add);
        if (mention != null) {
            parts.add(Part.PARTY);
        }
        return parts.stream().distinct().toList();
    }
}
