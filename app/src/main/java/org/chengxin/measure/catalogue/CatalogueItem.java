package org.chengxin.measure.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.chengxin.document.paper.Citation;
import org.chengxin.shared.Label;
import org.jspecify.annotations.Nullable;

/**
 * 目录条目: a measure that may be taken.
 *
 * @param item its name
 * @param effectiveFrom the day its text asks to be in force from
 * @param restriction whether it restricts rights because of bad credit, so that the national list must have it
 * @param confidence how sure the text of the bases is: R, R2 or M
 * @param deciders words of the departments that may decide it
 * @param against words of the parts that its subject plays
 * @param needs on what it rests, beside evidence about its subject
 * @param bars words of what must not stand against its subject, of incentives: those of {@code StandsAgainst} and {@code agreement}
 * @param longest days
 * @param years how long it lasts, no more and no less; 0 where who decides sets its last day
 * @param removal when it may end before its last day; null for whenever it is no longer needed
 * @param executors words of the parts of who carries it out
 * @param look what a later look expects on the page that an executor names; null for no look
 * @param published whether the public may see that it was taken
 * @param competition record of the fair competition review; of incentives
 * @param list edition and item of the national list of sanctions
 * @param disabled why nobody may take it here; null if it may be taken
 */
public record CatalogueItem(
        String item,
        @JsonProperty("from") LocalDate effectiveFrom,
        Label title,
        Label about,
        Effect effect,
        Nature nature,
        boolean restriction,
        List<Ground> bases,
        String confidence,
        @JsonProperty("decided-by") List<String> deciders,
        List<String> against,
        List<Need> needs,
        List<String> bars,
        int longest,
        int years,
        @Nullable Removal removal,
        List<String> executors,
        @Nullable Look look,
        boolean published,
        Label proportionality,
        @Nullable Competition competition,
        @Nullable Listed list,
        @Nullable Label disabled,
        List<String> demands) {

    /** What it means for its subject. */
    public enum Effect {
        INCENTIVE,
        SANCTION;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What kind of act it is. */
    public enum Nature {
        /** Of an authority on the subject. */
        DECISION,
        /** To an executor, which a law obliges to act and to answer. */
        REQUEST,
        /** Of an authority on the subject, which puts it on a list with the consent of the office above. */
        LISTING,
        /** That a platform may follow under its own published rules. */
        ADVICE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether others are asked to carry it out. */
        public boolean isOrder() {
            return this == REQUEST || this == ADVICE;
        }
    }

    /** On what a measure rests. */
    public enum Need {
        /** An authority's own published record against the subject. */
        DECISION,
        /** The certificate of good standing: a benefit for who holds one, and over with it. */
        STANDING
    }

    /** What stands on the page of an executor that did as it was asked. */
    public enum Look {
        /** Nothing of the shop. */
        GONE,
        /** The subject, by name. */
        SHOWN
    }

    /**
     * A legal basis.
     *
     * @param rank law, regulation, rule or municipal
     */
    public record Ground(String rule, String article, String rank) {

        public String cited() {
            return Citation.titled(rule) + article;
        }

        public boolean isMunicipal() {
            return rank.equals("municipal");
        }
    }

    /** Record of the fair competition review (公平竞争审查条例 arts. 8–18): clauses, who was heard, conclusion, last day. */
    public record Competition(String clauses, String heard, String conclusion, LocalDate until) {}

    /** 提前移出: months after the first day, and what else must have been done by then. */
    public record Removal(int months, Label conditions) {}

    /** @param item code of the item; empty while it is not confirmed */
    public record Listed(String edition, String item) {}

    /** All bases, as papers and pages cite them. */
    public String cited() {
        return bases.stream().map(Ground::cited).collect(Collectors.joining("；"));
    }

    public boolean needs(Need need) {
        return needs.contains(need);
    }

    public boolean isSanction() {
        return effect == Effect.SANCTION;
    }
}
