package org.chengxin.warning.web;

/**
 * The finding behind a warning, in words.
 *
 * @param kind of finding
 * @param named whom it is about
 * @param model name and version
 * @param score with two decimals
 */
public record FindingPart(String id, String kind, String named, String model, String score) {}
