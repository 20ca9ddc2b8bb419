package org.chengxin.subject.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chengxin.account.OrganisationId;
import org.chengxin.code.DivisionCode;
import org.chengxin.database.Reading;
import org.chengxin.field.ListQuery;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Nature;
import org.chengxin.subject.Part;
import org.chengxin.subject.Subject;
import org.chengxin.subject.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 主体名录: all published subjects in the order of their names, narrowed by what is known of them. */
@Component
@Reading
public class SubjectList {

    /** Enough to see that a filter should be narrower; a page shows where the count ends. */
    public static final long COUNTED = 10_000;

    private final Subjects subjects;
    private final ListStore store;
    private final LegalClock clock;

    SubjectList(Subjects subjects, ListStore store, LegalClock clock) {
        this.subjects = subjects;
        this.store = store;
        this.clock = clock;
    }

    /**
     * What the list is narrowed by; a null part narrows nothing.
     *
     * @param words characters that the name contains, in their order
     * @param trade the beginning of the category of one of its open shops
     * @param platform with one of its open shops
     * @param licence {@code active}, {@code ended} or {@code none}
     */
    public record Filter(
            @Nullable String words,
            @Nullable DivisionCode district,
            @Nullable String trade,
            @Nullable OrganisationId platform,
            @Nullable Part part,
            @Nullable Nature nature,
            @Nullable String licence) {}

    /** A subject and its licence's state today, {@code active}, {@code ended} or {@code none}. */
    public record Row(Subject subject, String licence) {}

    /**
     * How many subjects pass a filter.
     *
     * @param more whether counting ended there, and there are more
     */
    public record Count(long counted, boolean more) {}

    /** All of them; by licence at most {@link #COUNTED}, since licences are asked for one subject after the other. */
    public Count count(Filter filter) {
        if (filter.licence() == null) {
            return new Count(store.count(filter, clock.today()), false);
        }
        long counted = store.count(filter, clock.today(), COUNTED + 1);
        return new Count(Math.min(counted, COUNTED), counted > COUNTED);
    }

    public List<Row> list(Filter filter, ListQuery query) {
        LocalDate today = clock.today();
        List<SubjectId> ids = store.list(filter, today, query.descending(), query.offset(), query.limit());
        Map<SubjectId, Subject> found = ids.isEmpty() ? Map.of() : subjects.all(ids);
        Map<SubjectId, String> licences = subjects.licenceStates(ids, today);
        return ids.stream()
                .filter(found::containsKey)
                .map(id -> new Row(java.util.Objects.requireNonNull(found.get(id)), licences.getOrDefault(id, "none")))
                .toList();
    }

    /** Numbers of published merchants with an open shop on a platform, by division code, the largest first; empty without one. */
    public Map<String, Long> districts(OrganisationId platform) {
        return store.districts(platform);
    }

    /** Numbers of all subjects in the list by division code; empty without one. */
    public Map<String, Long> districts() {
        return store.districts(null);
    }

    /** The first categories of open shops, in their order. */
    public List<String> trades(int limit) {
        return store.trades(limit);
    }
}
