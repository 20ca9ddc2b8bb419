package org.chengxin.simulation.population;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A seller on one platform; the same entity may sell on two.
 *
 * @param number counts all merchants of the city from 0
 * @param weight its part of the trade, relative to the others
 * @param exemption why it needs no registration, absent when registered
 * @param unregistered whether it sells above the threshold without the registration it needs
 */
public record Merchant(
        int number,
        Platform platform,
        String key,
        Entity entity,
        double weight,
        List<Shop> shops,
        @Nullable String exemption,
        @Nullable Boolean aboveThreshold,
        boolean unregistered) {}
