package org.chengxin.evidence.feed;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chengxin.evidence.feed.Feed.Item;

/**
 * A background consumer of the feed; a component that implements this is run on one instance at a time, in a thread of its
 * own. Its changes in our database happen exactly once, since its position moves in the same transaction; outside effects
 * may be repeated after a failure.
 */
public interface FeedConsumer {

    /** A stable word under which the position is stored; {@code feed.consumer.NAME} in the bundles describes the consumer. */
    String name();

    /** The types of facts to consume; all if empty. */
    Set<String> types();

    /**
     * Processes the next facts, in the transaction that moves the position. If this throws, the transaction rolls back and
     * the facts come again, one by one unless the failure is transient; one that fails alone is set aside and retried later.
     *
     * @param facts in log order, at least one
     */
    void accept(List<Item> facts);

    /** The start position of a consumer without a stored one. */
    default FeedPosition first(Feed feed) {
        return FeedPosition.START;
    }

    /** The subject whose facts must be processed in order: later ones wait behind one that is set aside. */
    default Optional<String> subject(Item fact) {
        return Optional.empty();
    }

    /**
     * Called before the first facts, and again after a failure or a run on another instance: a consumer with in-memory state
     * rebuilds it from all facts before this position. Runs in the transaction of the facts.
     */
    default void begin(FeedPosition at) {}

    /**
     * Further work on the instance that runs it, outside the transaction of the facts, called repeatedly.
     *
     * @return whether there is more to do at once
     */
    default boolean goOn() {
        return false;
    }

    /** The most facts that it takes at once. */
    default int most() {
        return 5_000;
    }
}
