package org.chengxin.detection.shop.finding;

/**
 * Someone or something that a finding is about.
 *
 * @param kind {@code merchant}, {@code buyer}, {@code order}, {@code courier}, …
 */
public record Named(String kind, String key) {}
