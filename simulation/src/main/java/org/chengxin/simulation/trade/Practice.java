package org.chengxin.simulation.trade;

/** What all conduct, good and bad, works with. */
record Practice(Market market, Baskets baskets, Deliveries deliveries, Opinions opinions) {

    static Practice of(Market market) {
        return new Practice(market, new Baskets(market), new Deliveries(market), new Opinions());
    }
}
