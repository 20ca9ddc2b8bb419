package org.chengxin.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A demand of the policy in our own words, and where it is served.
 *
 * @param state {@code served} where a story test plays it, {@code partly} or {@code not-yet}
 * @param rules where it is served; if it is not yet, the rules laid down for it
 * @param figure the name of the live figure that shows it at work; empty if there is none
 * @param story the test that plays the demand from end to end; empty unless it is served
 * @param run the day on which that test was last run; empty unless it is served
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
        String state,
        String story,
        String run) {

    private static final String DEFINITIONS = "rules/matter/";

    /** The page of the procedure that a rule file of matters defines; null for any other rule file. */
    public static @Nullable String procedure(String rule) {
        return rule.startsWith(DEFINITIONS) && rule.endsWith(".yaml")
                ? "/matters/definitions/" + rule.substring(DEFINITIONS.length(), rule.length() - ".yaml".length())
                : null;
    }
}
