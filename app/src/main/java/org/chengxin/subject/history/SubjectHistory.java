package org.chengxin.subject.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chengxin.database.Reading;
import org.chengxin.database.RequestCache;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Nature;
import org.chengxin.subject.Subject;
import org.chengxin.subject.Subjects;
import org.springframework.stereotype.Component;

/** 沿革: what a subject was called and where it was seated on a day, as known at a time, and from whom. 方案二(一)1–2. */
@Component
@Reading
public class SubjectHistory {

    private final HistoryStore store;
    private final Subjects subjects;

    SubjectHistory(HistoryStore store, Subjects subjects) {
        this.store = store;
        this.subjects = subjects;
    }

    /** The former names 曾用名 that the register or the organisation itself gave, the oldest first; none of natural persons. */
    public List<FormerName> names(SubjectId subject) {
        List<Version> official = versions(subject).stream()
                .filter(version -> version.rank() <= 2)
                .toList();
        List<FormerName> names = new ArrayList<>(store.listed(subjects.identities(subject)));
        names.addAll(HistoryPolicy.formerNames(
                official, subjects.find(subject).map(Subject::name).orElse(null)));
        return names;
    }

    /** Shops that it ran earlier, or under another name, the latest first. */
    public List<EarlierShop> shops(SubjectId subject) {
        return store.shops(subjects.identities(subject));
    }

    /**
     * What was said of the subject for a day, by the source that takes precedence, as known at a time.
     *
     * @return empty if nobody had said anything for that day
     */
    public Optional<Described> asOf(SubjectId subject, LocalDate day, Instant known) {
        return HistoryPolicy.asOf(versions(subject), day, known)
                .map(version -> new Described(
                        Nature.valueOf(version.nature()),
                        version.name(),
                        version.division(),
                        version.address(),
                        version.operator(),
                        version.from(),
                        version.source(),
                        version.fact()));
    }

    /** Times of which a source's word is no longer held, since it was erased by law. */
    public List<Gap> gaps(SubjectId subject) {
        return HistoryPolicy.gaps(versions(subject));
    }

    private List<Version> versions(SubjectId subject) {
        return RequestCache.get(SubjectHistory.class, subject, () -> store.versions(subjects.identities(subject)));
    }
}
