package org.chengxin.bylaw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.chengxin.account.OrganisationId;
import org.chengxin.bylaw.PlatformRuleStore.Done;
import org.jspecify.annotations.Nullable;

/**
 * Platforms' rules beside what was done.
 *
 * @param since first day of the acts that are counted
 */
public record PlatformRulesPage(String since, List<Shown> platforms) {

    public record Shown(String name, List<Line> lines) {}

    /**
     * A rule, or what cites one that is not on file.
     *
     * @param rule null if none of that title is on file
     * @param acts what was done under it
     * @param alone acts that no person decided
     * @param undisclosed sanctions without a day of the platform's own disclosure
     * @param late sanctions disclosed late
     */
    public record Line(
            String title,
            String effect,
            @Nullable PlatformRule rule,
            long acts,
            long alone,
            long undisclosed,
            long late) {

        private static Line of(Done done, @Nullable PlatformRule rule) {
            return new Line(
                    done.rule(), done.effect(), rule, done.acts(), done.alone(), done.undisclosed(), done.late());
        }

        /** How many acts the gap counts. */
        public long missing() {
            if (alone > 0) {
                return alone;
            }
            return undisclosed > 0 ? undisclosed : late;
        }

        /** What is missing: no rule on file, never applied, decided by no person, or not told in time; null for nothing. */
        public @Nullable String gap() {
            if (rule == null) {
                return "no-rule";
            }
            if (alone > 0) {
                return "alone";
            }
            if (undisclosed > 0) {
                return "undisclosed";
            }
            if (late > 0) {
                return "late";
            }
            return acts == 0 ? "not-applied" : null;
        }
    }

    /** @param name of a platform; empty for one that is gone */
    static PlatformRulesPage of(
            String since, List<PlatformRule> rules, List<Done> done, Function<OrganisationId, Optional<String>> name) {
        Map<OrganisationId, List<Line>> lines = new LinkedHashMap<>();
        for (PlatformRule rule : rules) {
            Done under = done.stream()
                    .filter(each -> cites(each, rule))
                    .findFirst()
                    .orElse(new Done(rule.platform(), rule.title(), rule.effect(), 0, 0, 0, 0));
            lines.computeIfAbsent(rule.platform(), none -> new ArrayList<>()).add(Line.of(under, rule));
        }
        done.stream()
                .filter(each -> rules.stream().noneMatch(rule -> cites(each, rule)))
                .forEach(each -> lines.computeIfAbsent(each.platform(), none -> new ArrayList<>())
                        .add(Line.of(each, null)));
        List<Shown> shown = new ArrayList<>();
        lines.forEach((platform, of) -> name.apply(platform).ifPresent(known -> shown.add(new Shown(known, of))));
        return new PlatformRulesPage(since, shown);
    }

    private static boolean cites(Done done, PlatformRule rule) {
        return done.platform().equals(rule.platform())
                && done.rule().equals(rule.title())
                && done.effect().equals(rule.effect());
    }
}
