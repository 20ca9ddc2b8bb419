package org.chengxin.evaluation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chengxin.evidence.feed.Feed.Item;
import org.chengxin.evidence.feed.FeedConsumer;
import org.chengxin.intake.Reports;
import org.chengxin.subject.Subjects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Feed consumer that marks (merchant, platform) pairs as due when a fact may change their result, then evaluates due pairs page
 * by page. A change without a fact, such as joining two subjects, is marked in the transaction of that change.
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
    public void accept(List<Item> facts) {
        Set<Place> places = source.concerned(facts.stream()
                .collect(Collectors.groupingBy(Item::type, Collectors.mapping(Item::id, Collectors.toList()))));
        // pairs that the superseded versions counted for
        places.addAll(
                due.counting(reports.supersededBy(facts.stream().map(Item::id).toList())));
        due.mark(places);
    }

    @EventListener
    void on(Subjects.Regrouped regrouped) {
        due.mark(source.everywhere(regrouped.subjects()));
    }

    @EventListener
    void on(MerchantsDue changed) {
        due.mark(changed.places());
        due.mark(source.everywhere(changed.everywhere()));
    }

    @Override
    public boolean goOn() {
        return evaluations.next();
    }
}
