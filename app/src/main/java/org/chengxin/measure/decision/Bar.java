package org.chengxin.measure.decision;

/**
 * 禁止情形: a thing that stands against a subject and may bar an incentive.
 *
 * @param word of the catalogue, as {@code penalty}
 * @param words which it is, in Chinese: kind, number and authority
 */
record Bar(String word, String words) {}
