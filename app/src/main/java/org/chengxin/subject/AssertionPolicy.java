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
 * Precedence of sources for the description shown of a subject: the register, then the organisation itself under its registered
 * code, then an authority's decision, then the earliest other source. A later source changes only its own assertion.
 */
final class AssertionPolicy {

    private AssertionPolicy() {}

    /**
     * The name that a decision gives a subject.
     *
     * @param name absent for a natural person
     * @param source who reported the decision
     * @param official whether it is an authority's penalty or permit, which names its party as the register does
     */
    record Mentioned(Nature nature, @Nullable String name, String source, boolean official) {}

    /**
     * The description of a subject derived from its assertions.
     *
     * @param details with the name to show in {@code name}
     * @param also a second name for search: what a platform calls itself
     * @param source who asserts it, if not the register
     * @param differs whether another source gives a different name
     * @param leading the assertion with the highest precedence; absent if only decisions name the subject
     * @param former other names that the register or the organisation itself gave it earlier 曾用名; none for a natural person
     */
    record Shown(
            Nature nature,
            Assertion.Details details,
            @Nullable String also,
            List<Part> parts,
            @Nullable String source,
            boolean differs,
            @Nullable Assertion leading,
            List<String> former) {}

    /**
     * The description to show; empty without assertions and decisions.
     *
     * @param coded whether the subject has a social credit code, which no natural person has
     * @param assertions current ones first, by rank; of the register the newest first, of others the oldest
     * @param former what the register or the organisation itself called it in replaced versions
     */
    static Optional<Shown> show(
            boolean coded, List<Assertion> assertions, @Nullable Mentioned mention, List<String> former) {
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
        return Optional.of(new Shown(
                nature,
                details(name, said),
                own,
                parts(assertions, mention),
                source,
                differs,
                leading,
                former(name, own, former)));
    }

    /** The earlier names that are not among the present ones; a name written otherwise is no other name. */
    private static List<String> former(@Nullable String name, @Nullable String own, List<String> former) {
        return name == null
                ? List.of()
                : former.stream()
                        .filter(each -> !Naming.plain(each).equals(Naming.plain(name)))
                        .filter(each -> own == null || !Naming.plain(each).equals(Naming.plain(own)))
                        .toList();
    }

    /** Ignores natural persons under a code, which none has, if another source or a decision describes a firm. */
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

    /** An authority's decision takes precedence over all sources but the register and the organisation itself. */
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
        return new Shown(mention.nature(), details, null, parts, mention.source(), false, null, List.of());
    }

    /** Division and address come from the leading assertion; what only a platform knows of its merchant from the first one. */
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
