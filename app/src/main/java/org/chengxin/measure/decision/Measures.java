package org.chengxin.measure.decision;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.database.Reading;
import org.chengxin.field.ListQuery;
import org.chengxin.measure.Measure;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subjects;
import org.chengxin.web.list.Found;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Measures as readers ask for them; one that has ended is in no list from that moment on. */
@Component
public class Measures {

    private final MeasureStore store;
    private final Subjects subjects;
    private final LegalClock clock;

    Measures(MeasureStore store, Subjects subjects, LegalClock clock) {
        this.store = store;
        this.subjects = subjects;
        this.clock = clock;
    }

    /** All on a subject, over ones among them, the latest first. */
    @Reading
    public List<Measure> of(SubjectId subject) {
        return store.of(subjects.identities(subject));
    }

    /** Those on a subject that the public may see today. */
    @Reading
    public List<Measure> published(SubjectId subject) {
        LocalDate today = clock.today();
        return store.running(subjects.identities(subject), today).stream()
                .filter(each -> each.published() && each.applies(today))
                .toList();
    }

    /**
     * How many measures were decided and ended within some days.
     *
     * @param early ended before their last day, since they were no longer needed
     * @param undone since they were wrong
     */
    public record Counts(long taken, long early, long undone) {}

    @Reading
    public Counts counts(LocalDate from, LocalDate until) {
        return store.counts(from, until);
    }

    /** Sanctions in force today on any of these subjects, public or not. */
    @Reading
    public List<Measure> sanctions(Collection<SubjectId> subjects) {
        LocalDate today = clock.today();
        return store.running(subjects, today).stream()
                .filter(each -> each.item().isSanction() && each.applies(today))
                .toList();
    }

    /** Other measures on the subject that have not ended and rest on the same record or fact. */
    @Reading
    public List<Measure> onSameFacts(
            UUID matter, SubjectId subject, @Nullable String record, @Nullable FactId evidence) {
        return store.running(subjects.identities(subject), clock.today()).stream()
                .filter(other -> !other.matter().value().equals(matter))
                .filter(other -> record != null && record.equals(other.record())
                        || evidence != null && evidence.equals(other.evidence()))
                .toList();
    }

    /** Published before a measure is forgotten, in the transaction that erases its fact. */
    public record Erased(Measure measure) {}

    @Reading
    public Optional<Measure> find(UUID id) {
        return store.find(id);
    }

    /** By the number of its case. */
    @Reading
    public Optional<Measure> numbered(String number) {
        return store.numbered(number);
    }

    @Reading
    public Optional<Measure> ofMatter(UUID matter) {
        return store.ofMatter(matter);
    }

    /**
     * Public ones in force today, the latest first.
     *
     * @param since, after first day and id of the last one of the page before, which may have ended since; null for the first page
     */
    @Reading
    public List<Measure> published(@Nullable LocalDate since, @Nullable UUID after, int limit) {
        return store.published(clock.today(), since, after, limit);
    }

    /** Public ones in force today, of these items of the catalogue. */
    @Reading
    public Found<Measure> published(Collection<String> items, ListQuery query) {
        return store.published(clock.today(), items, query);
    }
}
