package org.chengxin.evaluation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chengxin.evidence.feed.Feed.Told;
import org.chengxin.evidence.feed.FeedConsumer;
import org.chengxin.intake.Reports;
import org.chengxin.subject.Subjects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Follows the facts that indicators count and marks whose result they may change; then evaluates, page by page, whoever is
 * marked. What changes without a fact of its own, as where subjects are joined, is marked in the transaction that changes it.
 */
@Component
class DueMarks implements FeedConsumer {

    private final DueStore due;
    private final Evaluations evaluations;
    private final IndicatorSource source;
    private final Reports reports;

    DueMarks(DueStore due, Evaluations evaluations, IndicatorSource source, Reports reports) {
        this.due = due;
        this.evaluations = evaluations;
        this.source = source;
        this.reports = reports;
    }

    @Override
    public String name() {
        return "evaluation";
    }

    @Override
    public Set<String> types() {
        return source.types();
    }

    @Override
    public void accept(List<Told> facts) {
        Set<Place> places = source.concerned(facts.stream()
                .collect(Collectors.groupingBy(Told::type, Collectors.mapping(Told::id, Collectors.toList()))));
        // whose were the versions before
        places.addAll(
                due.counting(reports.supersededBy(facts.stream().map(Told::id).toList())));
        due.mark(places);
    }

    @EventListener
    void on(Subjects.Regrouped regrouped) {
        due.mark(source.everywhere(regrouped.subjects()));
    }

    @EventListener
    void on(MerchantsDue changed) {
        due.mark(changed.places());
    }

    @Override
    public boolean goOn() {
        return evaluations.next();
    }
}
