package org.chengxin.subject.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.chengxin.evidence.FactOwner;
import org.chengxin.intake.table.FactTable;
import org.chengxin.intake.table.FactTables;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subjects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Erases what one report said of bodies, relations, outlets and couriers, and keeps the subjects that others refer to. */
@Component
class RegistryErasure implements FactOwner, Subjects.References {

    private static final List<FactTable> TABLES =
            List.of(BodyStore.BODY, RelationStore.RELATION, CourierStore.OUTLET, CourierStore.ENGAGEMENT);

    private final FactTables tables;
    private final BodyStore bodies;

    /** Resolved lazily: subjects ask this for its references. */
    private final ObjectProvider<Subjects> subjects;

    RegistryErasure(FactTables tables, BodyStore bodies, ObjectProvider<Subjects> subjects) {
        this.tables = tables;
        this.bodies = bodies;
        this.subjects = subjects;
    }

    /** Erasing the report itself is intake's part. */
    @Override
    @Transactional
    public boolean erase(FactId id, String type) {
        List<SubjectId> touched = new ArrayList<>(bodies.forgetNames(id));
        TABLES.forEach(table -> touched.addAll(tables.forget(table, id)));
        subjects.getObject().release(touched);
        return false;
    }

    @Override
    public boolean refersTo(Collection<SubjectId> of) {
        return bodies.refersTo(of)
                || tables.refersTo(BodyStore.BODY, of)
                || tables.refersTo(RelationStore.RELATION, of);
    }
}
