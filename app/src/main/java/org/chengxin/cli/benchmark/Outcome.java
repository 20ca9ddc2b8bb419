package org.chengxin.cli.benchmark;

/**
 * What came of one market.
 *
 * @param precision average precision over all accounts that rated; NaN where nothing was planted
 * @param found rings of which a tight block holds at least half
 * @param falseBlocks blocks of which less than half did wrong
 * @param peak the most bytes that the command held
 */
record Outcome(double precision, int rings, int found, int falseBlocks, double seconds, long peak) {}
