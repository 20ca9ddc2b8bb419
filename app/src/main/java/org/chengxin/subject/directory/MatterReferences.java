package org.chengxin.subject.directory;

import java.util.Collection;
import org.chengxin.matter.Matters;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subjects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Keeps subjects that a matter refers to, even after every report about them was erased. */
@Component
class MatterReferences implements Subjects.References {

    /** Resolved lazily: matters depend on this module for their parties. */
    private final ObjectProvider<Matters> matters;

    MatterReferences(ObjectProvider<Matters> matters) {
        this.matters = matters;
    }

    @Override
    public boolean refersTo(Collection<SubjectId> subjects) {
        return matters.getObject().concern(subjects);
    }
}
