package org.chengxin.subject.directory;

import java.util.Collection;
import org.chengxin.matter.Matters;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subjects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Cases name subjects, too: one that a case is about is kept though every report of it was erased. */
@Component
class MatterReferences implements Subjects.References {

    /** Asked for when it is needed, since matters know their parties by this module. */
    private final ObjectProvider<Matters> matters;

    MatterReferences(ObjectProvider<Matters> matters) {
        this.matters = matters;
    }

    @Override
    public boolean refersTo(Collection<SubjectId> subjects) {
        return matters.getObject().concern(subjects);
    }
}
