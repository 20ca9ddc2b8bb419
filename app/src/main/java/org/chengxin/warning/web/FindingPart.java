package org.chengxin.warning.web;

/**
 * Page part: the finding behind a warning.
 *
 * @param kind of finding
 * @param named the entity it is about
 * @param model name and version
 * @param score with two decimals
 */
public record FindingPart(String id, String kind, String named, String model, String score) {}
