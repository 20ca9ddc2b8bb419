package org.chengxin.subject.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chengxin.database.Reading;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The outlets of a courier firm; its people are never told. 方案二(二)4. */
@Component
@Reading
public class Couriers {

    private final CourierStore store;
    private final Subjects subjects;

    Couriers(CourierStore store, Subjects subjects) {
        this.store = store;
        this.subjects = subjects;
    }

    /**
     * An outlet in the tree.
     *
     * @param depth 0 under the head office itself
     */
    public record Outlet(
            String key,
            String name,
            String division,
            @Nullable String parent,
            int depth) {}

    /** All outlets of a firm, each after the one above it; those whose upper outlet was not reported stand under the head office. */
    public List<Outlet> outlets(SubjectId firm) {
        return OutletTree.of(store.outlets(subjects.identities(firm)));
    }

    /** How many couriers of the firm are at work on a day, by the key of their outlet; under the empty key those of no known one. */
    public Map<String, Integer> staff(SubjectId firm, LocalDate day) {
        return store.staff(subjects.identities(firm), day);
    }
}
