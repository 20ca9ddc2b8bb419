package org.chengxin.matter.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.kind.ShippedKinds;
import org.junit.jupiter.api.Test;

/** Consent is given by the office above to the one that asked, and neither puts another in its place meanwhile. */
class ConsentPolicyTest {

    private final MatterDefinition measure = ShippedKinds.definitions().get("measure");

    private List<String> keeping(String role) {
        return Stream.of("deciding", "approving", "approved", "in-force", "removing")
                .filter(stage -> ConsentPolicy.stays(measure, stage, role))
                .toList();
    }

    @Test
    void theOfficeAboveKeepsItsRoleInEveryStage() {
        assertThat(keeping("superior")).hasSize(5);
    }

    @Test
    void whoAskedKeepsTheMatterFromTheQuestionUntilTheAnswerIsUsed() {
        assertThat(keeping("handler")).containsExactly("approving", "approved");
    }

    @Test
    void whereNobodyAsksTheOfficeAboveEveryOfficeMayHandOn() {
        ShippedKinds.definitions().values().stream()
                .filter(kind -> !kind.name().equals("measure"))
                .forEach(kind -> kind.stages()
                        .keySet()
                        .forEach(stage -> kind.roles()
                                .keySet()
                                .forEach(role -> assertThat(ConsentPolicy.stays(kind, stage, role))
                                        .as("%s of %s in %s", role, kind.name(), stage)
                                        .isFalse())));
    }
}
