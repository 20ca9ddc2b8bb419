package org.chengxin.simulation.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chengxin.simulation.material.Dice;
import org.chengxin.simulation.material.Numbers;
import org.jspecify.annotations.Nullable;

/** Settles the merchants of the city on its platforms. */
final class Merchants {

    static final int COUNT = 2000;
    private static final double ON_BOTH_PLATFORMS = 0.12;
    private static final List<String> EXEMPTIONS = List.of("handicraft", "small-amount", "convenience-labour", "other");

    private final long seed;
    private final Registrar registrar;
    private final List<Category> categories;
    private final Flaws flaws;
    private final List<Merchant> merchants = new ArrayList<>(COUNT);

    private Merchants(long seed, Registrar registrar, List<Category> categories, Flaws flaws) {
        this.seed = seed;
        this.registrar = registrar;
        this.categories = categories;
        this.flaws = flaws;
    }

    static List<Merchant> settle(
            long seed, Registrar registrar, List<Category> categories, List<Platform> platforms, Flaws flaws) {
        Merchants merchants = new Merchants(seed, registrar, categories, flaws);
        double shared = platforms.stream()
                .filter(platform -> !platform.selfOperated())
                .mapToDouble(Platform::share)
                .sum();
        for (Platform platform : platforms) {
            if (platform.selfOperated()) {
                merchants.selfOperated(platform);
            } else {
                merchants.thirdParty(platform, (int) Math.round((COUNT - 1) * platform.share() / shared));
            }
        }
        return List.copyOf(merchants.merchants);
    }

    /** The platform is its own and only merchant, with the whole trade of the platform. */
    private void selfOperated(Platform platform) {
        Dice dice = Dice.of(seed, "merchant", merchants.size());
        double weight =
                merchants.stream().mapToDouble(Merchant::weight).sum() * platform.share() / (1 - platform.share());
        add(dice, platform, platform.operator(), weight, null, null, false);
    }

    private void thirdParty(Platform platform, int count) {
        int first = merchants.size();
        int flawed = flaws.unregistered() + flaws.lapsed();
        int stride = Math.max(1, count / Math.max(1, flawed));
        for (int i = 0; i < count; i++) {
            Dice dice = Dice.of(seed, "merchant", merchants.size());
            int flaw = i % stride == stride / 2 ? i / stride : flawed;
            if (flaw < flaws.unregistered()) {
                unregistered(dice, platform, flaw);
            } else if (flaw < flawed) {
                lapsed(dice, platform);
            } else {
                ordinary(dice, platform, first);
            }
        }
    }

    private void unregistered(Dice dice, Platform platform, int ordinal) {
        Category dear = dice.pick(categories.stream().filter(Category::isDear).toList());
        Entity entity = registrar.entity(dice, EntityKind.NATURAL_PERSON, dear);
        add(dice, platform, entity, 0.2, "small-amount", ordinal % 2 == 0 ? Boolean.TRUE : null, true);
    }

    private void lapsed(Dice dice, Platform platform) {
        EntityKind kind = dice.chance(0.5) ? EntityKind.ENTERPRISE : EntityKind.INDIVIDUAL_BUSINESS;
        LocalDate day = registrar.asOf().minusDays(dice.between(60, 150));
        Entity entity = registrar.entity(dice, kind, dice.pick(categories)).lapsedOn(day);
        add(dice, platform, entity, weight(dice), null, null, false);
    }

    private void ordinary(Dice dice, Platform platform, int first) {
        if (first > 0 && dice.chance(ON_BOTH_PLATFORMS)) {
            Merchant elsewhere = merchants.get(dice.below(first));
            if (elsewhere.entity().lapsed() == null && elsewhere.entity().code() != null) {
                add(dice, platform, elsewhere.entity(), weight(dice), null, null, false);
                return;
            }
        }
        EntityKind kind = kind(dice);
        boolean person = kind == EntityKind.NATURAL_PERSON;
        List<Category> open =
                person ? categories.stream().filter(Category::suitsPersons).toList() : categories;
        Entity entity = registrar.entity(dice, kind, dice.pick(open));
        add(
                dice,
                platform,
                entity,
                person ? 0.2 : weight(dice),
                person ? dice.pick(EXEMPTIONS) : null,
                person && dice.chance(0.5) ? Boolean.FALSE : null,
                false);
    }

    private static EntityKind kind(Dice dice) {
        int hundredth = dice.below(100);
        return hundredth < 54
                ? EntityKind.ENTERPRISE
                : hundredth < 87
                        ? EntityKind.INDIVIDUAL_BUSINESS
                        : hundredth < 90 ? EntityKind.COOPERATIVE : EntityKind.NATURAL_PERSON;
    }

    /** A few sell much, most sell little. */
    private static double weight(Dice dice) {
        return 1 / (0.02 + dice.unit());
    }

    private void add(
            Dice dice,
            Platform platform,
            Entity entity,
            double weight,
            @Nullable String exemption,
            @Nullable Boolean aboveThreshold,
            boolean unregistered) {
        int number = merchants.size();
        merchants.add(new Merchant(
                number,
                platform,
                "M" + Numbers.padded(number + 1L, 6),
                entity,
                weight,
                Shop.of(dice, platform, entity, number, registrar.asOf()),
                exemption,
                aboveThreshold,
                unregistered));
    }
}
