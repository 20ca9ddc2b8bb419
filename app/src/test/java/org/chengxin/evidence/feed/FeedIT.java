package org.chengxin.evidence.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.feed.Feed.Item;
import org.chengxin.evidence.feed.Feed.Page;
import org.chengxin.shared.FactId;
import org.junit.jupiter.api.Test;

/** Pages of the feed, one after the other, tell every fact once, in the order of the log. */
class FeedIT extends FeedFacts {

    private static final int SEALS = 60 * Integer.getInteger("soak", 1);

    @Test
    void pagesOfAnySizeTellWhatASlowReadingOfTheTablesFinds() {
        long seed = Long.getLong("seed", 20_261_201L);
        Random random = new Random(seed);
        List<String> types = List.of(type("a"), type("b"), type("c"));
        FeedPosition from = feed.head();
        List<FactId> made = new ArrayList<>();
        for (int each = 0; each < SEALS; each++) {
            List<Fact> facts = new ArrayList<>();
            for (int count = 1 + random.nextInt(12); count > 0; count--) {
                facts.add(fact(types.get(random.nextInt(3))));
            }
            made.addAll(seal(facts));
        }
        awaitPlaces(made);
        List<Item> slow = slow(from);
        for (Set<String> wanted :
                List.of(Set.of(types.get(0)), Set.of(types.get(0), types.get(2)), Set.copyOf(types))) {
            for (int limit : new int[] {1, 7, 1 + random.nextInt(50), 10_000}) {
                assertThat(all(from, wanted, limit))
                        .as("seed %d, limit %d", seed, limit)
                        .containsExactlyElementsOf(slow.stream()
                                .filter(fact -> wanted.contains(fact.type()))
                                .toList());
            }
        }
        assertThat(all(from, Set.of(), 13)).containsSubsequence(slow);
        Item some = slow.get(random.nextInt(slow.size()));
        assertThat(feed.after(some.at(), Set.of(), 1).facts()).containsExactly(some);
        assertThat(feed.after(some.at().behind(), Set.of(), 1).facts()).doesNotContain(some);
        FeedPosition end = slow.get(slow.size() - 1).at();
        assertThat(feed.after(end.behind(), Set.copyOf(types), 1).next())
                .as("behind the last fact of an entry the next entry begins")
                .isGreaterThanOrEqualTo(new FeedPosition(end.index() + 1, 0));
        assertThat(feed.positions(made)).hasSize(made.size()).containsEntry(some.id(), some.at());
    }

    /** Each fact of this test, by the plainest of queries. */
    private List<Item> slow(FeedPosition from) {
        return sql.sql("""
                select f.id, f.type, f.seal, e.log_index, f.position from evidence.fact f, evidence.entry e
                where e.id = f.seal and e.log_index >= :from and f.type like 'feed-%'
                order by e.log_index, f.position""")
                .param("from", from.index())
                .query((row, number) -> new Item(
                        new FactId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        new org.chengxin.evidence.SealId(row.getObject(3, UUID.class)),
                        new FeedPosition(row.getLong(4), row.getInt(5))))
                .list();
    }

    @Test
    void nothingIsLeftOutOrRepeatedWhileManySeal() throws Exception {
        String type = type("race");
        FeedPosition from = feed.head();
        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<FactId> told = new ArrayList<>();
        Set<FactId> sealed = new HashSet<>();
        try {
            List<Future<List<FactId>>> sealing = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                sealing.add(pool.submit(() -> {
                    List<FactId> mine = new ArrayList<>();
                    for (int each = 0; each < SEALS; each++) {
                        mine.addAll(seal(type, 1 + each % 4));
                    }
                    return mine;
                }));
            }
            FeedPosition at = from;
            while (true) {
                boolean finished = sealing.stream().allMatch(Future::isDone);
                Page page = feed.after(at, Set.of(type), 5);
                page.facts().forEach(fact -> told.add(fact.id()));
                assertThat(page.next()).isGreaterThanOrEqualTo(at);
                at = page.next();
                if (finished && sealed.isEmpty()) {
                    for (Future<List<FactId>> each : sealing) {
                        sealed.addAll(each.get());
                    }
                    awaitPlaces(List.copyOf(sealed));
                } else if (finished
                        && page.facts().isEmpty()
                        && at.index()
                                >= feed.positions(sealed).values().stream()
                                        .mapToLong(FeedPosition::index)
                                        .max()
                                        .orElseThrow()) {
                    break;
                }
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(told).doesNotHaveDuplicates().hasSize(sealed.size()).containsAll(sealed);
        assertThat(all(from, Set.of(type), 1_000)).extracting(Item::id).containsExactlyElementsOf(told);
    }

    @Test
    void aPageLooksAtABoundedManyAndMovesOnWhereItFindsNothing() {
        FeedPosition from = feed.head();
        List<FactId> noise = new ArrayList<>();
        for (int each = 0; each < 7; each++) {
            noise.addAll(seal(type("noise"), 1_000));
        }
        String wanted = type("wanted");
        List<FactId> one = seal(wanted, 1);
        awaitPlaces(noise);
        awaitPlaces(one);
        assertThat(feed.after(from, Set.of(wanted), 10).facts())
                .as("entries of other types are not read")
                .hasSize(1);
        // as if each entry had such a fact, so that all must be looked at
        owner().sql("update evidence.entry set types = types || :wanted::text where log_index >= :from")
                .param("wanted", wanted)
                .param("from", from.index())
                .update();
        Page first = feed.after(from, Set.of(wanted), 10);
        assertThat(first.facts()).isEmpty();
        assertThat(first.next())
                .isGreaterThan(from)
                .isLessThan(feed.positions(one).get(one.get(0)));
        assertThat(all(from, Set.of(wanted), 10)).extracting(Item::id).containsExactlyElementsOf(one);
        assertThat(feed.behind(from, Set.of(wanted)).facts()).isLessThanOrEqualTo(1);
    }

    @Test
    void whatWasSealedSinceAnInstantBeginsAtItsPlace() {
        String type = type("since");
        awaitPlaces(seal(type, 1));
        Instant between = Instant.now().plusMillis(2).truncatedTo(ChronoUnit.MILLIS);
        org.chengxin.Eventually.eventually().until(() -> Instant.now().isAfter(between));
        List<FactId> later = seal(type, 2);
        awaitPlaces(later);
        FeedPosition at = feed.at(between);
        assertThat(at).isLessThanOrEqualTo(feed.positions(later).get(later.get(0)));
        assertThat(all(at, Set.of(type), 10)).extracting(Item::id).containsExactlyElementsOf(later);
        assertThat(feed.at(Instant.now().plus(365, ChronoUnit.DAYS)))
                .as("of a year that has not come")
                .isGreaterThan(feed.positions(later).get(later.get(1)));
    }

    @Test
    void anErasedFactIsToldByIdAndType() {
        String type = type("erased");
        FeedPosition from = feed.head();
        List<FactId> facts = seal(type, 2);
        awaitPlaces(facts);
        owner().sql("update evidence.fact set salt = null, payload = null, erased_by = :by where id = :id")
                .param("id", facts.get(0).value())
                .param("by", facts.get(1).value())
                .update();
        assertThat(all(from, Set.of(type), 10)).extracting(Item::id).containsExactlyElementsOf(facts);
        assertThat(feed.positions(Collections.singleton(facts.get(0)))).hasSize(1);
    }
}
