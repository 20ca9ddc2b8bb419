package org.chengxin.simulation.deal;

import org.chengxin.simulation.population.Category;
import org.chengxin.simulation.population.Merchant;
import org.chengxin.simulation.population.Shop;

/** A line of an order; the price of one unit and the freight are in fen. */
public record Line(
        Merchant merchant,
        Shop shop,
        Category category,
        String product,
        String title,
        int quantity,
        long price,
        long freight) {

    /** Sum owed by the buyer for the line, in fen. */
    public long total() {
        return price * quantity + freight;
    }
}
