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

/** Takes open matters over to a version with a map of stages, in batches that a restart takes up again. */
@Component
public class CarryOver {

    /** Matters of one transaction; each seals an act. */
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

    /** What a version does, or would do, to the matters that are open now. */
    public CarryPlan plan(MatterDefinition next) {
        String name = next.name();
        OpenMatters open = matters.getObject();
        Map<Integer, Map<String, Long>> counts = new TreeMap<>();
        definitions.versions(name).stream()
                .filter(each -> each.state() == DefinitionVersion.State.IN_FORCE)
                .forEach(each -> counts.put(each.version(), open.byStage(name, each.version())));
        return CarryPlanPolicy.plan(next, counts);
    }

    /** How far the version that is being carried over has come: its matters so far. */
    public Optional<Progress> progress(String name, int version) {
        return store.progress(name, version);
    }

    /** Carries out what is due, batch by batch. */
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

    /** @return how many went over, or -1 when nothing is due or another instance is at it */
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
        // also what came into force before this was refused: its matters keep their version
        Carried batch = carry == null || weakens
                ? new Carried(0, null)
                : matters.getObject()
                        .carry(task.name(), task.from(), task.version(), carry.stages(), task.after(), BATCH);
        store.advance(task, batch);
        return batch.count();
    }

    /** @param done whether there are no more */
    public record Progress(long carried, boolean done) {}
}
