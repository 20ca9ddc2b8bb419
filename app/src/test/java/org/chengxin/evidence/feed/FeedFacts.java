package org.chengxin.evidence.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chengxin.Eventually;
import org.chengxin.ServerTest;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.Seals;
import org.chengxin.evidence.feed.Feed.Item;
import org.chengxin.shared.FactId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Facts of types that nobody else has, to be followed. */
abstract class FeedFacts extends ServerTest {

    @Autowired
    protected Seals seals;

    @Autowired
    protected Feed feed;

    @Autowired
    protected TransactionTemplate transaction;

    /** A type of this test's own. */
    static String type(String word) {
        return "feed-" + word + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    static Fact fact(String type) {
        return new Fact(FactId.next(), type, "{\"v\":1}".getBytes(UTF_8));
    }

    /** In one transaction. */
    List<FactId> seal(String type, int count) {
        List<Fact> facts = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            facts.add(fact(type));
        }
        return seal(facts);
    }

    List<FactId> seal(List<Fact> facts) {
        transaction.executeWithoutResult(status -> {
            seals.seal(facts);
        });
        return facts.stream().map(Fact::id).toList();
    }

    /** Until each has its place. */
    void awaitPlaces(List<FactId> facts) {
        Eventually.eventually().until(() -> feed.positions(facts).size() == facts.size());
    }

    /** All from a place on. */
    List<Item> all(FeedPosition from, Set<String> types, int limit) {
        List<Item> all = new ArrayList<>();
        FeedPosition at = from;
        while (true) {
            Feed.Page page = feed.after(at, types, limit);
            all.addAll(page.facts());
            if (page.next().equals(at)) {
                return all;
            }
            at = page.next();
        }
    }
}
