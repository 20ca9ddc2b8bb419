package org.chengxin.trials.market;

import java.util.List;
import java.util.Locale;

/** What is planted in a market. */
public enum Shape {
    /** Dense rings within days, every fourth group a smear, little camouflage. */
    PLAIN(List.of(Kind.BURST, Kind.BURST, Kind.BURST, Kind.SMEAR), 12, 1.0, List.of(), 0),
    /** All kinds, camouflage up to twice the ring's own ratings, flash sales as decoys. */
    HARD(
            List.of(Kind.DRIP, Kind.BURST, Kind.CREW, Kind.SMEAR, Kind.DRIP, Kind.STAGGERED),
            12,
            2.0,
            List.of(Kind.FLASH_SALE),
            36),
    /** Rotating crews and staggered targets alone: no window of any item looks thick. */
    CREWS(List.of(Kind.CREW, Kind.CREW, Kind.STAGGERED), 9, 2.0, List.of(Kind.FLASH_SALE), 18),
    /** Forms that no model was made for, one ring of each. */
    SHAPES(
            List.of(
                    Kind.CHAIN,
                    Kind.HUB,
                    Kind.YEAR,
                    Kind.MIXED,
                    Kind.PAIRS,
                    Kind.HIDDEN,
                    Kind.FEW,
                    Kind.MANY,
                    Kind.OVERLAP,
                    Kind.SOFT,
                    Kind.FRESH,
                    Kind.SLEEPERS),
            12,
            2.0,
            List.of(Kind.FLASH_SALE),
            12),
    /** Nothing planted: whatever is found is false. */
    NULL(List.of(), 0, 0, List.of(), 0),
    /** Nothing wrong planted, but crowds at one item: flash sales and launches. */
    LOOKALIKE(List.of(), 0, 0, List.of(Kind.FLASH_SALE, Kind.LAUNCH), 48),
    /** Nothing wrong planted, but honest people who keep buying the same brand: nothing looks more like a ring. */
    FANS(List.of(), 0, 0, List.of(Kind.FAN_CLUB), 12);

    private final List<Kind> wrong;
    private final int rings;
    private final double camouflage;
    private final List<Kind> honest;
    private final int crowds;

    Shape(List<Kind> wrong, int rings, double camouflage, List<Kind> honest, int crowds) {
        this.wrong = wrong;
        this.rings = rings;
        this.camouflage = camouflage;
        this.honest = honest;
        this.crowds = crowds;
    }

    int rings() {
        return rings;
    }

    int crowds() {
        return crowds;
    }

    Kind ring(int number) {
        return wrong.get(number % wrong.size());
    }

    Kind crowd(int number) {
        return honest.get(number % honest.size());
    }

    /** The most camouflage of a ring here, in ordinary ratings for each of the ring's own. */
    double camouflage() {
        return camouflage;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
