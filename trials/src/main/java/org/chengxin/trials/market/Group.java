package org.chengxin.trials.market;

/**
 * Accounts that did something together, and to what; honest crowds are groups too, so that accusing them can be counted.
 *
 * @param users those who rated for it, ascending, each once
 * @param items ascending, each once
 * @param first the day of the first rating
 * @param last the day of the last one
 * @param camouflage ordinary ratings by the members for each rating of the group, 0 to 5
 */
public record Group(Kind kind, int[] users, int[] items, int first, int last, double camouflage) {}
