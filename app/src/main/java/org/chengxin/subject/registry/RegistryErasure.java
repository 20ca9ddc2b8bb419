package org.chengxin.subject.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.chengxin.evidence.FactOwner;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subjects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Erases what one report said of bodies, relations, outlets and couriers, and keeps the subjects that others refer to. */
@Component
class RegistryErasure implements FactOwner, Subjects.References {

    private final BodyStore bodies;
    private final RelationStore relations;
    private final CourierStore couriers;

    /** Resolved lazily: subjects ask this for its references. */
    private final ObjectProvider<Subjects> subjects;

    RegistryErasure(
            BodyStore bodies, RelationStore relations, CourierStore couriers, ObjectProvider<Subjects> subjects) {
        this.bodies = bodies;
        this.relations = relations;
        this.couriers = couriers;
        this.subjects = subjects;
    }

    /** Erasing the report itself is intake's part. */
    @Override
    @Transactional
    public boolean erase(FactId id, String type) {
        List<SubjectId> touched = new ArrayList<>(bodies.forget(id));
        touched.addAll(relations.forget(id));
        touched.addAll(couriers.forget(id));
        subjects.getObject().release(touched);
        return false;
    }

    @Override
    public boolean refersTo(Collection<SubjectId> of) {
        return bodies.refersTo(of) || relations.refersTo(of);
    }
}
