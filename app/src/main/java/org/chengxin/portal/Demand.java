package org.chengxin.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;

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
        String state) {

    private static final String DEFINITIONS = "rules/matter/";

    /** The page of the procedure that a rule file of matters defines; null for any other rule file. */
    public static @Nullable String procedure(String rule) {
        return rule.startsWith(DEFINITIONS) && rule.endsWith(".yaml")
                ? "/matters/definitions/" + rule.substring(DEFINITIONS.length(), rule.length() - ".yaml".length())
                : null;
    }
}
