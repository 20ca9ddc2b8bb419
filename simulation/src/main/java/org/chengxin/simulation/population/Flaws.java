package org.chengxin.simulation.population;

/** How many merchants of each platform trade on with a lapsed licence or permit, and how many sell unregistered above the threshold. */
public record Flaws(int lapsed, int unregistered) {}
