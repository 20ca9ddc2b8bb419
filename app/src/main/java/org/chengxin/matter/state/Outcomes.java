package org.chengxin.matter.state;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.evidence.SealId;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.OutcomeOwner;
import org.chengxin.matter.OutcomeRecorded.Organisations;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The outcomes of matters. */
@Component
public class Outcomes implements OutcomeOwner.Waiting {

    private final OutcomeStore store;

    Outcomes(OutcomeStore store) {
        this.store = store;
    }

    /** An outcome of an act; its id is that of its fact. */
    public record Left(
            UUID id,
            MatterId matter,
            int act,
            String kind,
            String role,
            @Nullable SubjectId subject,
            LocalDate day,
            String office,
            Organisations organisations,
            Map<String, String> values,
            int position) {}

    /** An outcome with its delivery state. */
    public record Delivery(Left left, boolean delivered) {}

    /** Stores outcomes in the transaction of the act. */
    public void keep(List<Left> left, SealId seal) {
        left.forEach(each -> store.insert(each, seal));
    }

    public List<Delivery> of(MatterId matter) {
        return store.of(matter);
    }

    @Override
    public List<Map<String, String>> about(String kind, Collection<SubjectId> subjects) {
        return store.waiting(kind, subjects);
    }

    @Override
    public boolean has(String kind, MatterId matter) {
        return store.of(matter).stream()
                .anyMatch(each -> !each.delivered() && each.left().kind().equals(kind));
    }

    /** Erases the content of an outcome. */
    public void erase(FactId id) {
        store.erase(id);
    }
}
