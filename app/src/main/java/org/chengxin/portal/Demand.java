package org.chengxin.portal;

import java.util.List;

/**
 * A demand of the policy in our own words, and where it is served.
 *
 * @param state {@code served}, {@code partly} or {@code not-yet}
 * @param figure the name of the live figure that shows it at work; empty for none
 */
public record Demand(
        String id,
        String clause,
        String zh,
        String en,
        String lead,
        List<String> modules,
        List<String> pages,
        List<String> rules,
        List<String> tests,
        String figure,
        String state) {}
