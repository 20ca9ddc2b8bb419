package org.chengxin.matter.definition.check;

import java.util.List;
import org.chengxin.matter.definition.DefinitionException;
import org.chengxin.matter.definition.Fault;
import org.chengxin.matter.definition.MatterDefinition;

/** All checks of a definition but those of {@link CarryPolicy}; each fault has its place. */
public final class DefinitionPolicy {

    private DefinitionPolicy() {}

    /** Faults of the definition alone. */
    public static List<Fault> faults(MatterDefinition definition) {
        Faults faults = new Faults();
        judge(definition, faults);
        return faults.list();
    }

    /** Faults of the definition and of its external references. */
    public static List<Fault> faults(MatterDefinition definition, Catalogue catalogue) {
        Faults faults = new Faults();
        judge(definition, faults);
        CataloguePolicy.judge(definition, catalogue, faults);
        LinkPolicy.judge(definition, catalogue, faults);
        MarkPolicy.judge(definition, catalogue.marks(), faults);
        return faults.list();
    }

    /** @throws DefinitionException with all its faults */
    public static void require(MatterDefinition definition, Catalogue catalogue) {
        List<Fault> faults = faults(definition, catalogue);
        if (!faults.isEmpty()) {
            throw new DefinitionException(faults);
        }
    }

    private static void judge(MatterDefinition definition, Faults faults) {
        Flow flow = Flow.of(definition);
        RolePolicy.judge(definition, faults);
        FormDefinitionPolicy.judge(definition, flow, faults);
        FlowPolicy.judge(definition, flow, faults);
        StepPolicy.judge(definition, flow, faults);
        DeadlineDefinitionPolicy.judge(definition, flow, faults);
        SecrecyPolicy.judge(definition, faults);
    }
}
