package org.chengxin.subject.registry;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chengxin.database.Reading;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subject;
import org.chengxin.subject.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Platforms, with form, filing number, duties, and whether they belong to this city and why. */
@Component
@Reading
public class Platforms {

    private final PlatformStore store;
    private final ScopeRule rule;
    private final Subjects subjects;

    Platforms(PlatformStore store, ScopeRule rule, Subjects subjects) {
        this.store = store;
        this.rule = rule;
        this.subjects = subjects;
    }

    /**
     * Whether a platform belongs to this city.
     *
     * @param answer yes, no or unclear
     * @param why in the caller's language
     */
    public record Scope(String answer, String why) {}

    /**
     * A platform.
     *
     * @param form third-party, self-operated, services or o2o
     * @param filing 备案号
     * @param duties of its form, in the caller's language
     */
    public record Platform(
            Subject subject,
            @Nullable String form,
            @Nullable String filing,
            Scope scope,
            List<String> duties) {}

    /** A page of all platforms, by name. */
    public List<Platform> list(int offset, int limit) {
        List<PlatformStore.Row> rows = store.list(offset, limit);
        Map<SubjectId, Subject> all =
                subjects.all(rows.stream().map(PlatformStore.Row::subject).toList());
        return rows.stream()
                .filter(row -> all.containsKey(row.subject()))
                .map(row -> platform(row, Objects.requireNonNull(all.get(row.subject()))))
                .toList();
    }

    public long count() {
        return store.count();
    }

    private Platform platform(PlatformStore.Row row, Subject subject) {
        return new Platform(
                subject,
                row.form(),
                row.filing(),
                rule.of(subject.division(), subject.code()),
                rule.duties(row.form()));
    }
}
