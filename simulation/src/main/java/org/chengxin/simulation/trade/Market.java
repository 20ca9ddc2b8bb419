package org.chengxin.simulation.trade;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.chengxin.simulation.deal.Buyer;
import org.chengxin.simulation.deal.Line;
import org.chengxin.simulation.material.Dice;
import org.chengxin.simulation.population.Category;
import org.chengxin.simulation.population.Merchant;
import org.chengxin.simulation.population.Place;
import org.chengxin.simulation.population.Platform;
import org.chengxin.simulation.population.Population;
import org.chengxin.simulation.population.Shop;

/** Brings buyers and merchants together: who sells how much, who buys, what a product costs. */
public final class Market {

    private static final int NEAR_DESTINATIONS = 7;
    private static final double NEAR = 0.35;

    private final long seed;
    private final Population population;
    private final Season season;
    private final double[] cumulated;

    public Market(long seed, Population population, LocalDate asOf, int orders) {
        this.seed = seed;
        this.population = population;
        this.season = new Season(asOf, orders);
        this.cumulated = new double[population.merchants().size()];
        double sum = 0;
        for (Merchant merchant : population.merchants()) {
            sum += merchant.weight();
            cumulated[merchant.number()] = sum;
        }
    }

    long seed() {
        return seed;
    }

    Season season() {
        return season;
    }

    Population population() {
        return population;
    }

    /** A merchant, the big ones more often. */
    Merchant merchant(Dice dice) {
        double target = dice.unit() * cumulated[cumulated.length - 1];
        int found = Arrays.binarySearch(cumulated, target);
        return population.merchants().get(found < 0 ? -found - 1 : found);
    }

    /** An account of a platform, the keen ones more often. */
    Buyer buyer(Dice dice, Platform platform) {
        int size = (int) Math.max(400, season.orders() * platform.share() * 0.5);
        double rank = dice.unit();
        int index = (int) (size * rank * (0.4 + 0.6 * rank));
        Dice home = Dice.of(seed, platform.key(), index);
        String pseudonym = String.format(Locale.ROOT, "U%012X", home.next() >>> 16);
        List<Place> places = population.destinations();
        Place place = home.chance(NEAR) ? places.get(home.below(NEAR_DESTINATIONS)) : home.pick(places);
        return new Buyer(pseudonym, place);
    }

    /** A line of goods that the merchant sells; a self-operated platform sells them all. */
    Category category(Dice dice, Merchant merchant) {
        return merchant.platform().selfOperated()
                ? dice.pick(population.categories())
                : merchant.entity().category();
    }

    /** An order line of a product in a shop of the merchant. */
    Line line(Merchant merchant, Category category, int product, int quantity, long freight) {
        Dice fixed = Dice.of(seed, category.name(), merchant.number() * 16L + product);
        double dear = fixed.unit() * fixed.unit();
        long yuan = (long) (category.lowPrice() + (category.highPrice() - category.lowPrice()) * dear * dear) / 100;
        Shop shop = merchant.shops().get(product % merchant.shops().size());
        return new Line(
                merchant,
                shop,
                category,
                shop.key() + "-" + (product + 1),
                category.products().get(product),
                quantity,
                yuan * 100 + (fixed.chance(0.5) ? 90 : 0),
                freight);
    }
}
