package org.chengxin.evidence.feed;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chengxin.evidence.feed.Feed.Told;

/**
 * Follows the facts: a component that implements this is run by itself, on one instance at a time, in a thread of its own.
 * What it changes in our database is kept exactly once, since its place moves on in the same transaction; what it does
 * outside may be done again after a failure.
 */
public interface FeedConsumer {

    /** A word that stays the same, under which its place is kept; {@code feed.consumer.NAME} in the bundles tells what it does. */
    String name();

    /** The types of facts that it follows; all where this is empty. */
    Set<String> types();

    /**
     * Takes the next facts, in the transaction that moves its place on. When this throws nothing of it was done, and the
     * facts come again one by one; one that fails alone is set aside and tried again later.
     *
     * @param facts in the order of the log, at least one
     */
    void accept(List<Told> facts);

    /** Where it begins when it has no place yet. */
    default FeedPosition first(Feed feed) {
        return FeedPosition.START;
    }

    /** Whose order matters: later facts of the same subject wait behind one that is set aside. */
    default Optional<String> subject(Told fact) {
        return Optional.empty();
    }

    /**
     * Told before the first facts, and again when another instance or a failure came between: whoever remembers what it
     * took fills its memory anew, with all that stands before this place. Called in the transaction of the facts.
     */
    default void begin(FeedPosition at) {}

    /**
     * Further work on the instance that runs it, outside the transaction of the facts, again and again.
     *
     * @return whether there is more to do at once
     */
    default boolean goOn() {
        return false;
    }

    /** How many facts it takes at once. */
    default int most() {
        return 1_000;
    }
}
