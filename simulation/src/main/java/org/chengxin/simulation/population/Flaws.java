package org.chengxin.simulation.population;

/**
 * Number of flawed merchants: how many of each platform trade on with a lapsed licence or permit, and how many sell
 * unregistered above the threshold.
 */
public record Flaws(int lapsed, int unregistered) {}
