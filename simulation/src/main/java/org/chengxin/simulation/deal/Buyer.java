package org.chengxin.simulation.deal;

import org.chengxin.simulation.population.Place;

/** An account that buys: the platform's pseudonym and where its parcels go. */
public record Buyer(String pseudonym, Place home) {}
