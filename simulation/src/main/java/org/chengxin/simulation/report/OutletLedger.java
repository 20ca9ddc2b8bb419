package org.chengxin.simulation.report;

import org.chengxin.simulation.material.Fields;
import org.chengxin.simulation.population.Carrier;
import org.chengxin.simulation.population.Courier;
import org.chengxin.simulation.population.Outlet;
import org.chengxin.simulation.population.Population;

/** Reports of logistics firms on themselves: outlets below the first one, and couriers (一企一档, 一人一档). */
public final class OutletLedger implements Ledger {

    private final Population population;

    public OutletLedger(Population population) {
        this.population = population;
    }

    @Override
    public int size() {
        return population.carriers().size();
    }

    @Override
    public void report(int number, Outbox outbox) {
        Carrier carrier = population.carriers().get(number);
        String hub = carrier.outlets().get(0).key();
        for (Outlet outlet : carrier.outlets()) {
            outbox.add(
                    carrier.key(),
                    "outlet",
                    outlet.key(),
                    new Fields()
                            .text("name", outlet.name())
                            .text("division", outlet.place().code())
                            .text("address", outlet.address())
                            .text("parent", outlet.key().equals(hub) ? null : hub));
            for (Courier courier : outlet.couriers()) {
                outbox.add(
                        carrier.key(),
                        "courier",
                        courier.key(),
                        new Fields()
                                .text("name", courier.name())
                                .text("outlet", outlet.key())
                                .text("identityNumber", courier.identityNumber())
                                .text("phone", courier.phone())
                                .date("employed", courier.employed()));
            }
        }
    }
}
