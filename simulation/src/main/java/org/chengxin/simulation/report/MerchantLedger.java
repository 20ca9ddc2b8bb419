package org.chengxin.simulation.report;

import org.chengxin.simulation.material.Fields;
import org.chengxin.simulation.population.Entity;
import org.chengxin.simulation.population.EntityKind;
import org.chengxin.simulation.population.Merchant;
import org.chengxin.simulation.population.Population;

/** Reports of platforms on their merchants: who they are. */
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
        outbox.add(merchant.platform().key(), "merchant", merchant.key(), merchant(merchant));
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
}
