package org.chengxin.creditfile.regime;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chengxin.creditfile.regime.Law.Established;
import org.chengxin.creditfile.regime.Law.Form;
import org.chengxin.creditfile.regime.Law.Severity;
import org.chengxin.creditfile.regime.Law.Start;
import org.jspecify.annotations.Nullable;

/** Computes the publication periods of an adverse record under each law. */
public final class RegimePolicy {

    /** Fine below which a penalty is light by Order 45; a bound that nobody read makes none light. */
    static final String LIGHT_FINE = "creditfile.disclosure.light-fine.organisation";

    /** Where the periods of Order 107 begin, an option. */
    static final String START = "creditfile.disclosure.class.start";

    /** Whether Order 107 governs records established before it, an option. */
    static final String OLDER = "creditfile.disclosure.class.older";

    /** The option that departs from what counts while nobody has read the text. */
    private static final int OTHER = 2;

    private static final int FEN = 100;

    private static final Set<String> MILD = Set.of("warning", "criticism", "fine");

    /** What Order 45 art. 14 leaves on show for the whole period. */
    private static final Set<String> NOT_SHORTENED = Set.of("suspension", "restriction", "downgrade", "revocation");

    /** 有履行能力而拒不履行: published until it is performed, without a period. */
    private static final String REFUSES = "able-and-refuses";

    private RegimePolicy() {}

    /**
     * What the laws look at.
     *
     * @param severity 失信行为等级 as its authority gave it; null if it gave none
     * @param fine in fen
     * @param published day of its publication
     * @param presumed whether its authority told no such day, so that the last day on which it had to publish counts meanwhile
     * @param restrictedUntil end of a restriction, which is published while it lasts
     */
    public record Act(
            Form form,
            Established by,
            @Nullable Severity severity,
            List<String> categories,
            @Nullable Long fine,
            LocalDate established,
            LocalDate published,
            boolean presumed,
            @Nullable LocalDate restrictedUntil) {}

    /** A parameter's value and whether its text was read. */
    public record Value(int number, boolean verified) {}

    /** Names of the parameters that {@link #terms} looks at. */
    public static List<String> parameters() {
        Stream<String> periods = Arrays.stream(Law.values())
                .flatMap(law -> Arrays.stream(Severity.values())
                        .flatMap(severity -> Stream.of(law.most(severity), law.least(severity))));
        return Stream.concat(periods, Stream.of(LIGHT_FINE, START, OLDER))
                .distinct()
                .toList();
    }

    /** Terms under each law that covered the act when it was established and has a period among the values, the governing one last. */
    public static List<Term> terms(Act act, Map<String, Value> values) {
        return Arrays.stream(Law.values())
                .filter(law -> covers(law, act, values))
                .flatMap(law -> term(law, act, values).stream())
                .toList();
    }

    /** A transition reaches an older record only where its class is known: it would never end otherwise. */
    private static boolean covers(Law law, Act act, Map<String, Value> values) {
        boolean older = law == Law.ORDER_107 && act.severity() != null && departs(OLDER, values);
        return law.covers(act.form(), act.by(), older ? LocalDate.MAX : act.established());
    }

    private static boolean departs(String option, Map<String, Value> values) {
        Value value = values.get(option);
        return value != null && value.verified() && value.number() == OTHER;
    }

    private static Start start(Law law, Map<String, Value> values) {
        return law == Law.ORDER_107 && departs(START, values) ? Start.ESTABLISHED : law.start();
    }

    /** Whether the text that sets the start was read. */
    private static boolean startIsRead(Law law, Map<String, Value> values) {
        Value value = values.get(START);
        return law != Law.ORDER_107 || value != null && value.verified();
    }

    private static Optional<Term> term(Law law, Act act, Map<String, Value> values) {
        Severity severity = severity(law, act, values);
        Value most = values.get(law.most(severity));
        if (most == null) {
            return Optional.empty();
        }
        Start start = start(law, values);
        LocalDate from = start == Start.PUBLISHED ? act.published() : act.established();
        Value least = values.get(law.least(severity));
        boolean shortens = law != Law.ORDER_45 || act.categories().stream().noneMatch(NOT_SHORTENED::contains);
        Integer repair = least != null && least.verified() && shortens ? least.number() : null;
        boolean ends = most.verified()
                && !(law.isByClass() && severity == Severity.UNSTATED)
                && !(law == Law.COURT_2017 && act.categories().contains(REFUSES));
        LocalDate until = ends ? from.plusMonths(most.number()) : null;
        return Optional.of(new Term(
                law,
                severity,
                new Term.Beginning(from, start, startIsRead(law, values), start == Start.PUBLISHED && act.presumed()),
                repair,
                extended(law, act, until),
                most.number(),
                most.verified()));
    }

    /** By Order 45 art. 13 a restriction of more than three years is published while it lasts. */
    private static @Nullable LocalDate extended(Law law, Act act, @Nullable LocalDate until) {
        LocalDate end = act.restrictedUntil();
        return law == Law.ORDER_45
                        && until != null
                        && end != null
                        && end.isAfter(until)
                        && act.categories().contains("restriction")
                ? end
                : until;
    }

    private static Severity severity(Law law, Act act, Map<String, Value> values) {
        if (law == Law.REGULATION_2018 || act.form() == Form.DEFAULT) {
            return Severity.GENERAL;
        }
        if (act.form() == Form.SERIOUS_LIST) {
            return Severity.SERIOUS;
        }
        if (law.isByClass()) {
            return Objects.requireNonNullElse(act.severity(), Severity.UNSTATED);
        }
        Long fine = act.fine();
        List<String> kinds = act.categories();
        boolean mild = MILD.containsAll(kinds);
        boolean fined = kinds.contains("fine");
        boolean silent = kinds.isEmpty() || fined && fine == null;
        if (mild && !silent && (!fined || Objects.requireNonNull(fine) < lightFine(values))) {
            return Severity.MINOR;
        }
        return mild && silent ? Severity.UNSTATED : Severity.GENERAL;
    }

    private static long lightFine(Map<String, Value> values) {
        Value value = values.get(LIGHT_FINE);
        return value == null || !value.verified() ? 0 : (long) value.number() * FEN;
    }
}
