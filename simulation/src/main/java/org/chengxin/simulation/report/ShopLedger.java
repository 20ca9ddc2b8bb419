package org.chengxin.simulation.report;

import org.chengxin.simulation.material.Fields;
import org.chengxin.simulation.population.Merchant;
import org.chengxin.simulation.population.Population;
import org.chengxin.simulation.population.Shop;

/** Reports of platforms on what their merchants have there: their shops, the licence they show. */
public final class ShopLedger implements Ledger {

    private final Population population;

    public ShopLedger(Population population) {
        this.population = population;
    }

    @Override
    public int size() {
        return population.merchants().size();
    }

    @Override
    public void report(int number, Outbox outbox) {
        Merchant merchant = population.merchants().get(number);
        String platform = merchant.platform().key();
        for (Shop shop : merchant.shops()) {
            outbox.add(
                    platform,
                    "shop",
                    shop.key(),
                    new Fields()
                            .text("merchant", merchant.key())
                            .text("name", shop.name())
                            .text("url", shop.url())
                            .text("category", merchant.entity().category().name())
                            .date("opened", shop.opened()));
        }
        if (merchant.entity().code() != null) {
            outbox.add(platform, "licence", merchant.key() + "-L", licence(merchant));
        }
    }

    /** The licence as the shop shows it: still in force even where the register knows better. */
    private static Fields licence(Merchant merchant) {
        return Licence.of(merchant.entity(), new Fields().text("merchant", merchant.key()))
                .text("status", "active");
    }
}
