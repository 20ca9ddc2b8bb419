package org.chengxin.simulation.deal;

import org.chengxin.simulation.population.Courier;
import org.chengxin.simulation.population.Outlet;
import org.chengxin.simulation.population.Place;
import org.jspecify.annotations.Nullable;

/** Scan of a parcel by its carrier; grams are 0 where it was not weighed. */
public record Scan(
        long at,
        String step,
        @Nullable Outlet outlet,
        @Nullable Courier courier,
        Place place,
        int grams) {}
