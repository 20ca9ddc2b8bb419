package org.chengxin.subject.matching;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.chengxin.code.DivisionCode;
import org.chengxin.subject.matching.Score.Feature;
import org.chengxin.subject.matching.Score.Level;
import org.chengxin.subject.matching.Score.Reason;
import org.chengxin.subject.name.NameDistance;
import org.jspecify.annotations.Nullable;

/** Compares two descriptions feature by feature; what each finding weighs is {@code weights.csv}. */
public final class Comparison {

    private static final Map<Feature, Map<Level, Double>> WEIGHTS = weights();
    private static final String UNKNOWN = "UNKNOWN";

    private Comparison() {}

    /** A description with its name and address taken apart once. */
    public record Side(
            Description description,
            FirmName name,
            @Nullable Address address) {

        public static Side of(Description description) {
            return new Side(description, FirmName.parse(description.name()), Address.parse(description.address()));
        }
    }

    public static Score score(Side one, Side other) {
        List<Reason> reasons = new ArrayList<>();
        add(reasons, Feature.BASE, Level.SAME);
        add(reasons, Feature.TRADE, trade(one.name(), other.name()));
        add(
                reasons,
                Feature.INDUSTRY,
                industry(one.name().industry(), other.name().industry()));
        add(reasons, Feature.FORM, form(one.name().form(), other.name().form()));
        add(reasons, Feature.DIVISION, division(one, other));
        add(reasons, Feature.BRANCH, one.name().branch().equals(other.name().branch()) ? Level.SAME : Level.DIFFERENT);
        add(
                reasons,
                Feature.NATURE,
                nature(one.description().nature(), other.description().nature()));
        add(reasons, Feature.ADDRESS, Address.compare(one.address(), other.address()));
        add(
                reasons,
                Feature.PHONE,
                phone(one.description().phone(), other.description().phone()));
        return new Score(List.copyOf(reasons));
    }

    private static Level trade(FirmName one, FirmName other) {
        if (one.trade().equals(other.trade())) {
            return Level.SAME;
        }
        if (one.look().equals(other.look())) {
            return Level.LOOKALIKE;
        }
        List<String> sound = one.sound();
        List<String> otherSound = other.sound();
        if (sound.equals(otherSound)) {
            return Level.SOUND;
        }
        int longer = Math.max(sound.size(), otherSound.size());
        int errors = Math.max(NameDistance.of(sound, otherSound), NameDistance.of(otherSound, sound));
        if (errors <= Math.max(1, longer / 4) && longer >= 3) {
            return Level.NEAR;
        }
        boolean shares = errors < longer
                || one.trade().contains(other.trade())
                || other.trade().contains(one.trade());
        return shares ? Level.PART : Level.DIFFERENT;
    }

    private static Level industry(String one, String other) {
        if (one.equals(other)) {
            return Level.SAME;
        }
        if (one.isEmpty() || other.isEmpty()) {
            return Level.ABSENT;
        }
        if (Characters.folded(one).equals(Characters.folded(other))) {
            return Level.NEAR;
        }
        return one.contains(other) || other.contains(one) ? Level.PART : Level.DIFFERENT;
    }

    /** What a shop is called says nothing of the form of its firm. */
    private static Level form(@Nullable String one, @Nullable String other) {
        if (one == null || other == null || one.equals("shop") || other.equals("shop")) {
            return Level.ABSENT;
        }
        if (one.equals(other)) {
            return Level.SAME;
        }
        boolean individual = one.startsWith(Words.INDIVIDUAL) && other.startsWith(Words.INDIVIDUAL);
        if (individual && (one.equals(Words.INDIVIDUAL) || other.equals(Words.INDIVIDUAL))) {
            return Level.ABSENT;
        }
        return individual ? Level.PART : Level.DIFFERENT;
    }

    /** The divisions in the names where both have one, otherwise the seats. */
    private static Level division(Side one, Side other) {
        if (one.name().division() != null && other.name().division() != null) {
            return within(one.name().division(), other.name().division());
        }
        String first = one.description().division() != null
                ? one.description().division()
                : one.name().division();
        String second = other.description().division() != null
                ? other.description().division()
                : other.name().division();
        return first == null || second == null ? Level.ABSENT : seats(first, second);
    }

    private static Level within(String one, String other) {
        if (one.equals(other)) {
            return Level.SAME;
        }
        return nested(one, other) ? Level.PART : Level.DIFFERENT;
    }

    /** Seats in one city: reporters write the city for the district. */
    private static Level seats(String one, String other) {
        if (one.substring(0, 4).equals(other.substring(0, 4))) {
            return Level.NEAR;
        }
        return nested(one, other) ? Level.PART : Level.DIFFERENT;
    }

    private static boolean nested(String one, String other) {
        return DivisionCode.tryParse(one)
                .flatMap(first ->
                        DivisionCode.tryParse(other).map(second -> first.isWithin(second) || second.isWithin(first)))
                .orElse(false);
    }

    private static Level nature(String one, String other) {
        if (one.equals(UNKNOWN) || other.equals(UNKNOWN)) {
            return Level.ABSENT;
        }
        return one.equals(other) ? Level.SAME : Level.DIFFERENT;
    }

    private static Level phone(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return Level.ABSENT;
        }
        return digits(one).equals(digits(other)) ? Level.SAME : Level.DIFFERENT;
    }

    private static String digits(String phone) {
        return phone.replaceAll("\\D", "").replaceFirst("^(?:00)?86(?=\\d{11}$)", "");
    }

    private static void add(List<Reason> reasons, Feature feature, Level level) {
        double weight = Objects.requireNonNull(WEIGHTS.get(feature)).getOrDefault(level, 0.0);
        reasons.add(new Reason(feature, level, weight));
    }

    private static Map<Feature, Map<Level, Double>> weights() {
        Map<Feature, Map<Level, Double>> weights = new EnumMap<>(Feature.class);
        Table.rows("weights.csv")
                .forEach(row -> weights.computeIfAbsent(
                                Feature.valueOf(row[0].toUpperCase(Locale.ROOT)), feature -> new EnumMap<>(Level.class))
                        .put(Level.valueOf(row[1].toUpperCase(Locale.ROOT)), Double.valueOf(row[2])));
        return weights;
    }
}
