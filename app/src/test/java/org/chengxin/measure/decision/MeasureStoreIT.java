package org.chengxin.measure.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.chengxin.ServerTest;
import org.chengxin.evidence.SealId;
import org.chengxin.matter.MatterId;
import org.chengxin.measure.Measure;
import org.chengxin.measure.catalogue.Catalogue;
import org.chengxin.measure.catalogue.CatalogueItem;
import org.chengxin.rule.text.RuleText;
import org.chengxin.shared.SubjectId;
import org.chengxin.shared.Uuid7;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of the public list against a slow oracle: every public measure in force once, and no other. */
class MeasureStoreIT extends ServerTest {

    /** Days on which nothing else is in force. */
    private static final LocalDate DAY = LocalDate.of(2099, 6, 15);

    private static final int MEASURES = 60;

    @Autowired
    private MeasureStore store;

    @Autowired
    private Catalogue catalogue;

    private final List<Measure> made = new ArrayList<>();
    private final SubjectId subject = new SubjectId(Uuid7.next());

    @AfterEach
    void nothingStays() {
        made.forEach(each -> store.remove(each.id()));
    }

    private Measure measure(boolean published, LocalDate since, LocalDate until) {
        RuleText<CatalogueItem> item = catalogue.find("credit-points").orElseThrow();
        UUID id = Uuid7.next();
        Measure measure = new Measure(
                id,
                new MatterId(Uuid7.next()),
                "测〔2099〕措" + id + "号",
                item.rule(),
                published,
                subject,
                "某市场监管局",
                "《中华人民共和国电子商务法》第32条",
                "守信",
                null,
                null,
                since,
                until,
                "不再守信",
                null,
                null,
                null,
                LocalDate.EPOCH,
                false);
        store.insert(measure, item.version(), new SealId(Uuid7.next()));
        made.add(measure);
        return measure;
    }

    private List<UUID> paged(int limit) {
        List<UUID> all = new ArrayList<>();
        List<Measure> page = store.published(DAY, null, null, limit);
        while (!page.isEmpty()) {
            page.forEach(each -> all.add(each.id()));
            Measure last = page.get(page.size() - 1);
            page = store.published(DAY, last.since(), last.id(), limit);
        }
        return all;
    }

    @Test
    void pagesHoldEveryPublicMeasureInForceOnceWhateverTheirSize() {
        long seed = 20_261_130;
        Random random = new Random(seed);
        List<UUID> ended = new ArrayList<>();
        for (int each = 0; each < MEASURES; each++) {
            LocalDate since = DAY.plusDays(random.nextInt(21) - 15L);
            Measure measure = measure(random.nextInt(4) > 0, since, since.plusDays(random.nextInt(20)));
            if (random.nextInt(5) == 0) {
                store.end(measure.matter().value(), DAY, "early");
                ended.add(measure.id());
            }
        }
        List<UUID> expected = made.stream()
                .filter(each -> each.published() && each.applies(DAY) && !ended.contains(each.id()))
                .map(Measure::id)
                .toList();
        for (int limit : List.of(1, 7, 100)) {
            assertThat(paged(limit))
                    .as("seed %d, pages of %d", seed, limit)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void aMonthCountsWhatWasDecidedEndedEarlyAndUndoneInIt() {
        LocalDate month = LocalDate.of(1970, 1, 1);
        Measures.Counts before = store.counts(month, month.plusDays(30));
        Measure early = measure(true, DAY, DAY.plusDays(9));
        Measure undone = measure(true, DAY, DAY.plusDays(9));
        measure(false, DAY, DAY.plusDays(9));
        store.end(early.matter().value(), month.plusDays(30), "early");
        store.end(undone.matter().value(), month.plusDays(1), "undone");
        Measures.Counts counts = store.counts(month, month.plusDays(30));
        assertThat(counts.taken() - before.taken())
                .as("decided on the first day of the epoch")
                .isEqualTo(3);
        assertThat(counts.early() - before.early()).isEqualTo(1);
        assertThat(counts.undone() - before.undone()).isEqualTo(1);
        assertThat(store.counts(month.plusDays(31), month.plusDays(60)).taken())
                .as("another month")
                .isZero();
    }

    @Test
    void whatRunsOnASubjectIsWhatHasNotEnded() {
        Measure runs = measure(false, DAY.minusDays(3), DAY);
        Measure later = measure(true, DAY.plusDays(1), DAY.plusDays(9));
        measure(true, DAY.minusDays(9), DAY.minusDays(1));
        Measure over = measure(true, DAY.minusDays(3), DAY.plusDays(3));
        store.end(over.matter().value(), DAY.minusDays(1), "undone");
        assertThat(store.running(List.of(subject), DAY)).extracting(Measure::id).containsExactly(runs.id(), later.id());
        assertThat(store.of(List.of(subject))).hasSize(4);
    }

    @Test
    void anEndIsNeitherMovedNorSuspendedAgain() {
        Measure measure = measure(true, DAY, DAY.plusDays(9));
        UUID matter = measure.matter().value();
        store.suspend(matter, DAY);
        assertThat(store.published(DAY, null, null, 10)).isEmpty();
        store.suspend(matter, null);
        assertThat(store.published(DAY, null, null, 10)).extracting(Measure::id).containsExactly(measure.id());
        store.end(matter, DAY.plusDays(1), "undone");
        store.end(matter, DAY.plusDays(5), "early");
        store.suspend(matter, DAY.plusDays(5));
        Measure ended = store.ofMatter(matter).orElseThrow();
        assertThat(ended.ended()).isEqualTo(DAY.plusDays(1));
        assertThat(ended.ending()).isEqualTo("undone");
        assertThat(ended.suspended()).isNull();
    }

    @Test
    void aSubjectIsKeptWhileAMeasureNamesItAndGoesWithItsErasure() {
        assertThat(store.refersTo(List.of(subject))).isFalse();
        Measure measure = measure(true, DAY, DAY);
        assertThat(store.refersTo(List.of(subject, new SubjectId(Uuid7.next()))))
                .isTrue();
        assertThat(store.find(measure.id()))
                .contains(store.ofMatter(measure.matter().value()).orElseThrow());
        store.remove(measure.id());
        assertThat(store.refersTo(List.of(subject))).isFalse();
        assertThat(store.find(measure.id())).isEmpty();
    }
}
