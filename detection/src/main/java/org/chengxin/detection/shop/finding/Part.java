package org.chengxin.detection.shop.finding;

/**
 * Part of a score.
 *
 * @param value what was measured
 * @param expected what honest records of the same kind show
 * @param weight what it adds to the score: powers of ten of surprise beyond one in ten
 */
public record Part(Measure measure, double value, double expected, double weight) {}
