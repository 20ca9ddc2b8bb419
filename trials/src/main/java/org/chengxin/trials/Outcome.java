package org.chengxin.trials;

import java.util.Map;
import org.chengxin.trials.market.Kind;

/**
 * What came of one market.
 *
 * @param precision average precision over all accounts that rated; NaN where nothing was planted
 * @param byKind the same of the members of each kind of ring among honest accounts
 * @param found rings of which a tight block holds at least half
 * @param falseBlocks blocks of which less than half did wrong
 * @param peak the most bytes that the command held
 */
record Outcome(
        double precision, Map<Kind, Double> byKind, int rings, int found, int falseBlocks, double seconds, long peak) {}
