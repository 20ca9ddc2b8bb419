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

/**
 * Joins subjects and separates them again, by decision of two persons; a subject without a code is also joined to the firm that it
 * matches, and stays in the queue until two persons confirm or undo it.
 */
@Component
@Transactional
class Joinings {

    private final JoiningStore store;
    private final Subjects subjects;
    private final JudgementStore judgements;
    private final Clock clock;

    Joinings(JoiningStore store, Subjects subjects, JudgementStore judgements, Clock clock) {
        this.judgements = judgements;
        this.store = store;
        this.subjects = subjects;
        this.clock = clock;
    }

    void join(SubjectId alias, SubjectId same) {
        join(alias, same, "decision");
        judgements.decide(alias, same, Judgement.Decision.SAME);
    }

    /** Joins a subject to the one that it matches, found without a person. */
    void link(SubjectId alias, SubjectId same) {
        join(alias, same, "matching");
    }

    private void join(SubjectId alias, SubjectId same, String origin) {
        subjects.hold();
        Set<SubjectId> touched = new LinkedHashSet<>(subjects.identities(alias));
        touched.addAll(subjects.identities(same));
        store.put(alias, same, origin, clock.instant());
        updateCanonical(touched);
    }

    /** Separates an alias: its reports and assertions are its own again, and no match joins the two again. */
    void separate(SubjectId alias) {
        subjects.hold();
        store.find(alias).ifPresent(joined -> {
            differ(alias, joined.same());
            judgements.separated(alias, joined.same());
        });
        undo(alias);
    }

    private void undo(SubjectId alias) {
        Set<SubjectId> touched = new LinkedHashSet<>(subjects.identities(alias));
        store.remove(alias);
        updateCanonical(touched);
    }

    /** Undoes a link that would no longer be made; persons are asked whether it holds all the same. */
    void unlink(SubjectId alias) {
        subjects.hold();
        undo(alias);
    }

    void uphold(SubjectId alias) {
        store.uphold(alias);
        store.find(alias).ifPresent(joined -> judgements.decide(alias, joined.same(), Judgement.Decision.SAME));
    }

    /** Two persons found that they are two: they are not asked for again while both stay as they are. */
    void differ(SubjectId alias, SubjectId same) {
        judgements.decide(alias, same, Judgement.Decision.DIFFERENT);
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
