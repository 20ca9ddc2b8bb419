package org.chengxin.creditfile.regime;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chengxin.creditfile.regime.Law.Form;
import org.chengxin.creditfile.regime.Law.Severity;
import org.chengxin.creditfile.regime.Law.Start;
import org.jspecify.annotations.Nullable;

/** Computes the publication periods of an adverse record under each law. */
public final class RegimePolicy {

    /** Fine below which a penalty is light, by Order 45 and as long as no sector says otherwise also by Order 36. */
    static final String LIGHT_FINE = "creditfile.disclosure.light-fine.organisation";

    /** Fine from which a penalty is serious by Order 36. */
    static final String SERIOUS_FINE = "creditfile.disclosure.repair.serious-fine.organisation";

    private static final int FEN = 100;

    private static final Set<String> MILD = Set.of("warning", "criticism", "fine");
    private static final Set<String> SERIOUS = Set.of("revocation", "restriction", "closure");

    private RegimePolicy() {}

    /**
     * What the laws look at.
     *
     * @param fine in fen
     * @param published null if its authority did not say; then the day of the decision, which is never later
     * @param restrictedUntil end of a restriction, which is published while it lasts
     */
    public record Act(
            Form form,
            List<String> categories,
            @Nullable Long fine,
            boolean summary,
            LocalDate established,
            @Nullable LocalDate published,
            @Nullable LocalDate restrictedUntil) {}

    /** A parameter's value and whether its text was read. */
    public record Value(int number, boolean verified) {}

    /** Names of the parameters that {@link #terms} looks at. */
    public static List<String> parameters() {
        Stream<String> periods = Arrays.stream(Law.values())
                .flatMap(law -> Arrays.stream(Severity.values())
                        .flatMap(severity -> Stream.of(law.most(severity), law.least(severity))));
        return Stream.concat(periods, Stream.of(LIGHT_FINE, SERIOUS_FINE))
                .distinct()
                .toList();
    }

    /** Terms under each law that covers the act and has a period among the values, the newest law last. */
    public static List<Term> terms(Act act, Map<String, Value> values) {
        return Arrays.stream(Law.values())
                .filter(law -> law.covers(act.form()))
                .flatMap(law -> term(law, act, values).stream())
                .toList();
    }

    private static Optional<Term> term(Law law, Act act, Map<String, Value> values) {
        Severity severity = severity(law, act, values);
        Value most = values.get(law.most(severity));
        if (most == null) {
            return Optional.empty();
        }
        LocalDate from =
                law.start() == Start.PUBLISHED && act.published() != null ? act.published() : act.established();
        Value least = values.get(law.least(severity));
        Integer repair = least != null && least.verified() ? least.number() : null;
        LocalDate until = most.verified() ? from.plusMonths(most.number()) : null;
        return Optional.of(
                new Term(law, severity, from, repair, extended(law, act, until), most.number(), most.verified()));
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
        Long fine = act.fine();
        List<String> kinds = act.categories();
        boolean mild = MILD.containsAll(kinds);
        boolean fined = kinds.contains("fine");
        boolean silent = kinds.isEmpty() || fined && fine == null;
        boolean light = mild && !silent && (!fined || Objects.requireNonNull(fine) < fen(values, LIGHT_FINE, 0));
        if (light || law == Law.ORDER_36 && act.summary()) {
            return Severity.MINOR;
        }
        boolean serious = kinds.stream().anyMatch(SERIOUS::contains)
                || fine != null && fine >= fen(values, SERIOUS_FINE, Long.MAX_VALUE);
        if (law == Law.ORDER_36 && serious) {
            return Severity.SERIOUS;
        }
        return mild && silent ? Severity.UNSTATED : Severity.GENERAL;
    }

    private static long fen(Map<String, Value> values, String name, long otherwise) {
        Value value = values.get(name);
        return value == null ? otherwise : (long) value.number() * FEN;
    }
}
