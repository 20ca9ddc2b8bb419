package org.chengxin.subject.joining;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chengxin.database.Reading;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subjects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Joins subjects and separates them again, by decision of two persons; both can be undone. */
@Component
@Transactional
class Joinings {

    private final JoiningStore store;
    private final Subjects subjects;
    private final Clock clock;

    Joinings(JoiningStore store, Subjects subjects, Clock clock) {
        this.store = store;
        this.subjects = subjects;
        this.clock = clock;
    }

    void join(SubjectId alias, SubjectId same) {
        subjects.hold();
        Set<SubjectId> touched = new LinkedHashSet<>(subjects.identities(alias));
        touched.addAll(subjects.identities(same));
        store.put(alias, same, clock.instant());
        updateCanonical(touched);
    }

    /** Separates an alias: its reports and assertions are its own again. */
    void separate(SubjectId alias) {
        subjects.hold();
        Set<SubjectId> touched = new LinkedHashSet<>(subjects.identities(alias));
        store.remove(alias);
        updateCanonical(touched);
    }

    void uphold(SubjectId alias) {
        store.uphold(alias);
    }

    @Reading
    public Optional<Joining> find(SubjectId alias) {
        return store.find(alias);
    }

    @Reading
    public List<Joining> list(boolean decided, int offset, int limit) {
        return store.list(decided, offset, limit);
    }

    @Reading
    public long countOpen() {
        return store.countOpen();
    }

    /** Sets each subject's canonical subject, the end of its chain of joins, and recomputes descriptions. */
    private void updateCanonical(Set<SubjectId> touched) {
        Map<SubjectId, SubjectId> joins = store.among(touched);
        for (SubjectId subject : touched) {
            SubjectId end = subject;
            for (int step = 0; step <= joins.size() && joins.containsKey(end); step++) {
                end = joins.get(end);
            }
            store.setCanonical(subject, end.equals(subject) ? null : end);
        }
        subjects.describeAnew(touched);
    }
}
