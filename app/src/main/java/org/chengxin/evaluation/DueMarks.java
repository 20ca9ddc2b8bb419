package org.chengxin.evaluation;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chengxin.account.OrganisationId;
import org.chengxin.creditfile.CreditFiles;
import org.chengxin.evidence.feed.Feed.Told;
import org.chengxin.evidence.feed.FeedConsumer;
import org.chengxin.intake.Reports;
import org.chengxin.review.Reviews;
import org.chengxin.review.Reviews.Place;
import org.chengxin.review.ReviewsHeld;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subjects;
import org.chengxin.trade.OrdersAttributed;
import org.chengxin.trade.OrdersHeld;
import org.chengxin.trade.Trades;
import org.chengxin.trade.Trades.OrderKey;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Follows the facts that indicators count and marks whose result they may change; then evaluates, page by page, whoever is
 * marked. What changes without a fact of its own, as where subjects are joined, is marked in the transaction that changes it.
 */
@Component
class DueMarks implements FeedConsumer {

    private static final Set<String> TRADE = Set.of("order", "payment", "parcel");
    private static final Set<String> RECORDS = Set.of("penalty", "honour");
    private static final Set<String> DESCRIPTIONS = Set.of("merchant", "licence");

    /** With which reviews begin to count: their own, and what registers the merchant. */
    private static final Set<String> REVIEWS = Set.of("review", "merchant", "shop");

    private final DueStore due;
    private final Evaluations evaluations;
    private final Trades trades;
    private final Reviews reviews;
    private final CreditFiles files;
    private final Subjects subjects;
    private final Reports reports;

    DueMarks(
            DueStore due,
            Evaluations evaluations,
            Trades trades,
            Reviews reviews,
            CreditFiles files,
            Subjects subjects,
            Reports reports) {
        this.due = due;
        this.evaluations = evaluations;
        this.trades = trades;
        this.reviews = reviews;
        this.files = files;
        this.subjects = subjects;
        this.reports = reports;
    }

    @Override
    public String name() {
        return "evaluation";
    }

    @Override
    public Set<String> types() {
        Set<String> types = new HashSet<>(REVIEWS);
        types.addAll(TRADE);
        types.addAll(RECORDS);
        types.addAll(DESCRIPTIONS);
        return types;
    }

    @Override
    public void accept(List<Told> facts) {
        Map<String, List<FactId>> of = facts.stream()
                .collect(Collectors.groupingBy(Told::type, Collectors.mapping(Told::id, Collectors.toList())));
        Set<OrderKey> orders = new HashSet<>(trades.orders(among(of, TRADE)));
        orders.addAll(reviews.orders(among(of, REVIEWS)));
        Set<SubjectId> everywhere = new HashSet<>(files.subjectsOf(among(of, RECORDS)));
        everywhere.addAll(subjects.subjectsOf(among(of, DESCRIPTIONS)));
        Set<Place> places = ofOrders(orders);
        places.addAll(ofSubjects(everywhere));
        // whose were the versions before
        places.addAll(
                due.counting(reports.supersededBy(facts.stream().map(Told::id).toList())));
        due.mark(places);
    }

    private static List<FactId> among(Map<String, List<FactId>> of, Set<String> types) {
        return types.stream()
                .flatMap(type -> of.getOrDefault(type, List.of()).stream())
                .toList();
    }

    private Set<Place> ofOrders(Collection<OrderKey> orders) {
        Set<Place> places = new HashSet<>();
        if (!orders.isEmpty()) {
            trades.merchantsOf(orders, (platform, merchant) -> places.add(new Place(platform, merchant)));
            places.addAll(reviews.named(orders));
        }
        return places;
    }

    private Set<Place> ofSubjects(Collection<SubjectId> of) {
        Set<Place> places = new HashSet<>();
        if (!of.isEmpty()) {
            trades.platformsOf(
                    subjects.identities(of), (platform, merchant) -> places.add(new Place(platform, merchant)));
        }
        return places;
    }

    @EventListener
    void on(Subjects.Regrouped regrouped) {
        due.mark(ofSubjects(regrouped.subjects()));
    }

    @EventListener
    void on(OrdersHeld held) {
        mark(held.platform(), held.orders());
    }

    @EventListener
    void on(OrdersAttributed attributed) {
        mark(attributed.platform(), attributed.orders());
    }

    @EventListener
    void on(ReviewsHeld held) {
        mark(held.platform(), held.orders());
    }

    private void mark(OrganisationId platform, Set<String> keys) {
        due.mark(ofOrders(keys.stream().map(key -> new OrderKey(platform, key)).toList()));
    }

    @Override
    public boolean goOn() {
        return evaluations.next();
    }
}
