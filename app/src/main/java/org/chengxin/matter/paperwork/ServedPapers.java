package org.chengxin.matter.paperwork;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chengxin.document.DocumentProblem;
import org.chengxin.document.paper.Paper;
import org.chengxin.document.paper.Paper.Serving;
import org.chengxin.document.paper.Paper.Validity;
import org.chengxin.document.paper.Papers;
import org.chengxin.document.paper.ServingMethod;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.OutcomeOwner;
import org.chengxin.matter.OutcomeRecorded;
import org.chengxin.shared.ProblemException;
import org.springframework.stereotype.Component;

/**
 * 送达: a step that records a service records it of the paper too, unless the paper has it already: then both name the same day. Served is
 * the last paper of the titles that the step names; not before its day, and electronically only at an address that the party confirmed
 * (行政处罚法 art. 61).
 */
@Component
class ServedPapers implements OutcomeOwner {

    private final Papers papers;

    ServedPapers(Papers papers) {
        this.papers = papers;
    }

    @Override
    public String word() {
        return "paper-served";
    }

    @Override
    public Set<String> fields() {
        return Set.of("papers", "method", "day");
    }

    @Override
    public void require(Intended outcome) {
        Map<String, String> values = outcome.values();
        Paper paper = last(outcome.matter(), values)
                .orElseThrow(() -> new ProblemException(DocumentProblem.NOTHING_TO_SERVE, ""));
        if (day(values).isBefore(paper.day())) {
            throw new ProblemException(DocumentProblem.SERVED_WHEN, paper.number() + " " + paper.day());
        }
        paper.servings().stream()
                .map(Serving::day)
                .filter(day -> !day.equals(day(values)))
                .findFirst()
                .ifPresent(day -> {
                    throw new ProblemException(DocumentProblem.SERVED_OTHERWISE, paper.number() + " " + day);
                });
        if (method(values) == ServingMethod.ELECTRONIC
                && values.getOrDefault("confirmation", "").isBlank()) {
            throw new ProblemException(DocumentProblem.NO_CONFIRMATION, "");
        }
    }

    @Override
    public void take(OutcomeRecorded outcome) {
        Map<String, String> values = outcome.values();
        last(outcome.matter(), values)
                .filter(paper -> paper.servings().isEmpty())
                .ifPresent(paper -> papers.served(
                        paper.id(),
                        new Serving(outcome.outcome(), addressee(paper), method(values), day(values), null),
                        outcome.seal()));
    }

    private static LocalDate day(Map<String, String> values) {
        return LocalDate.parse(values.getOrDefault("day", ""));
    }

    private static ServingMethod method(Map<String, String> values) {
        return ServingMethod.valueOf(
                values.getOrDefault("method", "").toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** What a step serves goes to one party. */
    private static String addressee(Paper paper) {
        return paper.addressees().iterator().next();
    }

    private Optional<Paper> last(MatterId matter, Map<String, String> values) {
        List<String> titles = Arrays.asList(values.getOrDefault("papers", "").split("、"));
        return papers.of(CaseDocuments.owner(matter)).stream()
                .filter(paper -> paper.validity() == Validity.IN_FORCE
                        && titles.contains(paper.title().zh()))
                .reduce((earlier, later) -> later);
    }
}
