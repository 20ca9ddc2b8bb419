package org.chengxin.warning;

/**
 * A finding and its place among those of its kind in the scope and state that were asked for.
 *
 * @param place from 1, the strongest; equal strengths share a place
 * @param alike number of findings of the kind
 */
public record RankedFinding(SealedFinding finding, int place, int alike) {}
