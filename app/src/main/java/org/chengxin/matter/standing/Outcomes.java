package org.chengxin.matter.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.evidence.SealId;
import org.chengxin.matter.MatterId;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The outcomes of matters. */
@Component
public class Outcomes {

    private final OutcomeStore store;

    Outcomes(OutcomeStore store) {
        this.store = store;
    }

    /** One that an act leaves, under the id of its fact. */
    public record Left(
            UUID id,
            MatterId matter,
            int act,
            String kind,
            String role,
            @Nullable SubjectId subject,
            LocalDate day,
            String office,
            Map<String, String> values,
            int position) {}

    /** One as it stands. */
    public record Standing(Left left, boolean delivered) {}

    /** Keeps them, in the act's transaction. */
    public void keep(List<Left> left, SealId seal) {
        left.forEach(each -> store.insert(each, seal));
    }

    public List<Standing> of(MatterId matter) {
        return store.of(matter);
    }

    /** Takes back what one says. */
    public void erase(FactId id) {
        store.erase(id);
    }
}
