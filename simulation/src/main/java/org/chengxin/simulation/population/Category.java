package org.chengxin.simulation.population;

import java.util.List;
import org.chengxin.simulation.material.Words;

/** A line of goods: prices in fen, weights in grams, the permit it needs ("-" for none), trades and products. */
public record Category(
        String name,
        int lowPrice,
        int highPrice,
        int lowGrams,
        int highGrams,
        String permit,
        List<String> trades,
        List<String> products) {

    /** All lines of goods. */
    static List<Category> all() {
        return Words.table("categories").stream().map(Category::of).toList();
    }

    private static Category of(List<String> row) {
        return new Category(
                row.get(0),
                Integer.parseInt(row.get(1)),
                Integer.parseInt(row.get(2)),
                Integer.parseInt(row.get(3)),
                Integer.parseInt(row.get(4)),
                row.get(5),
                List.of(row.get(6).split(",")),
                List.of(row.get(7).split(",")));
    }

    /** Whether sellers need a permit of a department. */
    public boolean needsPermit() {
        return !permit.equals("-");
    }

    /** Whether the goods are so dear that a seller passes the registration threshold within a few orders. */
    boolean isDear() {
        return highPrice >= 600_000;
    }

    /** Whether a person may sell the goods without being registered. */
    boolean suitsPersons() {
        return !needsPermit() && highPrice < 100_000;
    }
}
