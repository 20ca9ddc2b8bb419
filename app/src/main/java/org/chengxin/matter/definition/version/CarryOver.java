package org.chengxin.matter.definition.version;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chengxin.matter.definition.Carry;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.check.CarryPolicy;
import org.chengxin.matter.definition.version.CarryStore.Task;
import org.chengxin.matter.definition.version.OpenMatters.Carried;
import org.chengxin.rule.LegalClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries open matters over to a version with a map of stages, in batches that resume after a restart. */
@Component
public class CarryOver {

    /** Matters per transaction; each seals an act. */
    static final int BATCH = 500;

    private final CarryStore store;
    private final Definitions definitions;
    private final ObjectProvider<OpenMatters> matters;
    private final TransactionTemplate transaction;
    private final LegalClock clock;

    CarryOver(
            CarryStore store,
            Definitions definitions,
            ObjectProvider<OpenMatters> matters,
            TransactionTemplate transaction,
            LegalClock clock) {
        this.store = store;
        this.definitions = definitions;
        this.matters = matters;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Effect of a version on the currently open matters. */
    public CarryPlan plan(MatterDefinition next) {
        String name = next.name();
        OpenMatters open = matters.getObject();
        Map<Integer, Map<String, Long>> counts = new TreeMap<>();
        definitions.versions(name).forEach(each -> counts.put(each.version(), open.byStage(name, each.version())));
        return CarryPlanPolicy.plan(next, counts);
    }

    /** How far carrying over to a version in force has come; empty for a version without a map of stages. */
    public Optional<Progress> progress(String name, int version) {
        return store.progress(name, version);
    }

    /** Carries out what is due, batch by batch, and then the matters that had to wait. */
    public long run() {
        LocalDate today = clock.today();
        long carried = 0;
        while (true) {
            Long count = transaction.execute(status -> batch(today));
            if (count == null || count < 0) {
                return carried + late();
            }
            carried += count;
        }
    }

    private long late() {
        long carried = 0;
        while (true) {
            Integer count = transaction.execute(status -> matters.getObject().carryLate(BATCH));
            if (count == null || count == 0) {
                return carried;
            }
            carried += count;
        }
    }

    /** @return number carried over, or -1 if nothing is due or another instance runs it */
    private long batch(LocalDate today) {
        Task task = store.next(today).orElse(null);
        if (task == null) {
            return -1;
        }
        MatterDefinition definition =
                definitions.version(task.name(), task.version()).orElseThrow();
        Carry carry = definition.carry();
        boolean weakens = definitions
                .version(task.name(), task.from())
                .filter(earlier -> CarryPolicy.weakens(definition, earlier))
                .isPresent();
        // a version from before this check that weakens protection carries nothing over
        Carried batch = carry == null || weakens
                ? new Carried(0, null)
                : matters.getObject()
                        .carry(task.name(), task.from(), task.version(), carry.stages(), task.after(), BATCH);
        store.advance(task, batch);
        return batch.count();
    }

    /** @param done whether no more are left */
    public record Progress(long carried, boolean done) {}
}
