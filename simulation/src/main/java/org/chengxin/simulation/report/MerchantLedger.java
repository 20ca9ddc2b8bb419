package org.chengxin.simulation.report;

import org.chengxin.simulation.material.Fields;
import org.chengxin.simulation.population.Entity;
import org.chengxin.simulation.population.EntityKind;
import org.chengxin.simulation.population.Merchant;
import org.chengxin.simulation.population.Population;
import org.chengxin.simulation.population.Shop;

/** Reports of platforms on their merchants: who they are, their shops, the licence they show. */
public final class MerchantLedger implements Ledger {

    private final Population population;

    public MerchantLedger(Population population) {
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
        outbox.add(platform, "merchant", merchant.key(), merchant(merchant));
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

    private static Fields merchant(Merchant merchant) {
        Entity entity = merchant.entity();
        boolean person = entity.kind() == EntityKind.NATURAL_PERSON;
        return new Fields()
                .text("name", entity.name())
                .text("kind", entity.kind().word())
                .text("code", entity.code())
                .text("identityNumber", person ? entity.identityNumber() : null)
                .text("division", entity.place().code())
                .text("address", entity.address())
                .text("phone", entity.phone())
                .text("exemption", merchant.exemption())
                .flag("aboveThreshold", merchant.aboveThreshold());
    }

    /** The licence as the shop shows it: still in force even where the register knows better. */
    private static Fields licence(Merchant merchant) {
        return Licence.of(merchant.entity(), new Fields().text("merchant", merchant.key()))
                .text("status", "active");
    }
}
