package org.chengxin.subject.registry;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chengxin.database.Reading;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subject;
import org.chengxin.subject.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Registered bodies and the dated relations of a subject. 方案二(一)1. */
@Component
@Reading
public class Relations {

    private final RelationStore store;
    private final BodyStore bodies;
    private final Subjects subjects;

    Relations(RelationStore store, BodyStore bodies, Subjects subjects) {
        this.store = store;
        this.bodies = bodies;
        this.subjects = subjects;
    }

    /** A relation with both sides, of which one is the subject asked for; each may be published. */
    public record Named(Relation relation, Subject subject, Subject firm) {}

    /** The relations that stand on a day and may be published, to either side. */
    public List<Named> of(SubjectId subject, LocalDate asOf) {
        return begun(subject, asOf).stream()
                .filter(each -> each.relation().standsOn(asOf))
                .toList();
    }

    /** The relations that have begun by a day and may be published, ended ones included. */
    public List<Named> begun(SubjectId subject, LocalDate asOf) {
        return named(store.begun(subjects.identities(subject), asOf, false));
    }

    private List<Named> named(List<Relation> relations) {
        if (relations.isEmpty()) {
            return List.of();
        }
        Set<SubjectId> sides = new LinkedHashSet<>();
        relations.forEach(each -> {
            sides.add(each.subject());
            sides.add(each.firm());
        });
        Map<SubjectId, Subject> all = subjects.all(sides);
        return relations.stream()
                .filter(each -> !each.subject().equals(each.firm()))
                .filter(each -> isPublished(all.get(each.subject())) && isPublished(all.get(each.firm())))
                .map(each -> new Named(
                        each,
                        Objects.requireNonNull(all.get(each.subject())),
                        Objects.requireNonNull(all.get(each.firm()))))
                .toList();
    }

    private static boolean isPublished(@Nullable Subject side) {
        return side != null && side.nature().published();
    }

    /** Natural persons' positions in the firm on a day, for its own file; of a person, those the person holds. */
    public List<Relation> positions(SubjectId subject, LocalDate asOf) {
        return store.begun(subjects.identities(subject), asOf, true).stream()
                .filter(each -> each.standsOn(asOf))
                .toList();
    }

    /** What sources say of the subject as a registered body, the newest first. */
    public List<Body> bodies(SubjectId subject) {
        return bodies.of(subjects.identities(subject));
    }
}
