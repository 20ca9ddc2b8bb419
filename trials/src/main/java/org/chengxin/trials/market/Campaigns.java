package org.chengxin.trials.market;

import java.util.ArrayList;
import java.util.List;

/**
 * A made-up town's reviews with hired ones among them. Who wants praise for a place, or another's place talked down,
 * hires for some days: mostly accounts made for one review, some that live from it and also review as others do, and a
 * few ordinary people for once. Honest people of one review are many, and flock to a place that has just opened.
 *
 * <p>Invariant: size and seed decide every review and its place in the order, which says nothing of time.
 */
public final class Campaigns {

    /** @param day from 0 */
    public record Review(int user, int item, int stars, int day, boolean hired) {}

    private static final int REVIEWS_OF_ITEM = 300;
    private static final double MADE_FOR_IT = 0.6;
    private static final double PROFESSIONAL = 0.3;
    private static final double SMEARS = 0.2;

    private final Draws chance;
    private final Season season;
    private final int items;
    private final int regulars;
    private final List<Review> reviews = new ArrayList<>();
    private int users;

    private Campaigns(int size, long seed) {
        chance = new Draws(seed);
        season = new Season(chance);
        items = Math.max(20, size / REVIEWS_OF_ITEM);
        regulars = size / 5;
        users = regulars;
        int hired = (int) (size * chance.between(0.10, 0.16));
        hire(hired);
        honest(size - reviews.size());
        for (int at = reviews.size() - 1; at > 0; at--) {
            int other = chance.below(at + 1);
            Review kept = reviews.get(at);
            reviews.set(at, reviews.get(other));
            reviews.set(other, kept);
        }
    }

    /** @param size about how many reviews, at least 5,000 */
    public static Campaigns of(int size, long seed) {
        if (size < 5_000) {
            throw new IllegalArgumentException("a town has at least 5,000 reviews");
        }
        return new Campaigns(size, seed);
    }

    private void hire(int most) {
        Weighted clients = new Weighted(spread(items, 1.2));
        int professionals = Math.max(10, most / 25);
        int first = users;
        users += professionals;
        while (reviews.size() < most) {
            int item = clients.draw(chance);
            int days = chance.within(2, 30);
            int begin = chance.below(Season.DAYS - days);
            boolean smear = chance.happens(SMEARS);
            for (int left = chance.magnitude(8, 120); left > 0; left--) {
                double who = chance.share();
                int user = who < MADE_FOR_IT
                        ? users++
                        : who < MADE_FOR_IT + PROFESSIONAL
                                ? first + chance.below(professionals)
                                : chance.below(regulars);
                int stars = smear ? 1 : chance.happens(0.15) ? 4 : 5;
                reviews.add(new Review(user, item, stars, begin + chance.below(days), true));
            }
        }
        Weighted places = new Weighted(spread(items, 1));
        for (int user = first; user < first + professionals; user++) {
            for (int left = chance.below(6); left > 0; left--) {
                reviews.add(ordinary(user, places.draw(chance), season.day(chance)));
            }
        }
    }

    private void honest(int count) {
        Weighted places = new Weighted(spread(items, 1));
        Weighted active = new Weighted(spread(regulars, 1.1));
        int[] opened = new int[items];
        for (int item = 0; item < items; item++) {
            opened[item] = chance.happens(0.7) ? 0 : chance.below(Season.DAYS - 60);
        }
        for (int left = count; left > 0; left--) {
            int item = places.draw(chance);
            int user = chance.happens(0.45) ? users++ : active.draw(chance);
            boolean flocks = opened[item] > 0 && chance.happens(0.2);
            int day = flocks ? opened[item] + chance.below(14) : season.dayFrom(opened[item], chance);
            reviews.add(ordinary(user, item, day));
        }
    }

    private Review ordinary(int user, int item, int day) {
        double grade = 3.9 + 0.4 * StrictMath.sin(item) + chance.normal();
        int stars = (int) Math.max(1, Math.min(5, Math.round(grade)));
        return new Review(user, item, stars, day, false);
    }

    private double[] spread(int size, double sigma) {
        double[] weights = new double[size];
        for (int at = 0; at < size; at++) {
            weights[at] = StrictMath.exp(sigma * chance.normal());
        }
        return weights;
    }

    public List<Review> reviews() {
        return List.copyOf(reviews);
    }

    /** Accounts are numbered from 0; not every one of them has a review. */
    public int users() {
        return users;
    }

    public int items() {
        return items;
    }

    /** Accounts that were hired at least once. */
    public boolean[] hiredUsers() {
        boolean[] hired = new boolean[users];
        reviews.forEach(review -> hired[review.user()] |= review.hired());
        return hired;
    }
}
