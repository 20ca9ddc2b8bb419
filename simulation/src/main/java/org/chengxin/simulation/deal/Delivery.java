package org.chengxin.simulation.deal;

import java.util.List;
import org.chengxin.simulation.population.Carrier;
import org.chengxin.simulation.population.Place;

/** A parcel on its way; times are seconds since 1970, 0 where it never arrived. */
public record Delivery(
        Carrier carrier,
        String waybill,
        long handedOver,
        long delivered,
        int grams,
        Place origin,
        Place destination,
        List<Scan> scans) {}
