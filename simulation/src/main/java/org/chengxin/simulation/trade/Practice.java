package org.chengxin.simulation.trade;

/** Means of all conduct, good and bad. */
record Practice(Market market, Baskets baskets, Deliveries deliveries, Opinions opinions) {

    static Practice of(Market market) {
        return new Practice(market, new Baskets(market), new Deliveries(market), new Opinions());
    }
}
