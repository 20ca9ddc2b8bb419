package org.chengxin.subject.joining;

import java.util.List;
import java.util.Locale;
import org.chengxin.subject.matching.Score.Feature;
import org.chengxin.subject.matching.Score.Reason;

/**
 * The pairs of subjects that wait for a decision.
 *
 * @param page from 1
 */
public record MatchesPage(List<Judgement> judgements, long all, int page, boolean more) {

    public String link(int to) {
        return "/workbench/matches?page=" + to;
    }

    /** What was compared; the first summand is the same for all. */
    public List<Reason> reasons(Judgement judgement) {
        return judgement.reasons().stream()
                .filter(reason -> reason.feature() != Feature.BASE)
                .toList();
    }

    /** Whether a finding speaks {@code for} it, {@code against} it, or {@code nothing}. */
    public String speaks(Reason reason) {
        return reason.weight() > 0 ? "for" : reason.weight() < 0 ? "against" : "nothing";
    }

    public String weight(Reason reason) {
        return String.format(Locale.ROOT, "%+.1f", reason.weight());
    }

    /** In percent, never a hundred. */
    public String percent(Judgement judgement) {
        return String.format(Locale.ROOT, "%.1f", Math.min(99.9, judgement.probability() * 100));
    }
}
