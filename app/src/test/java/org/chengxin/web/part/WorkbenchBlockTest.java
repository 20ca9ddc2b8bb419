package org.chengxin.web.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.OrganisationKind;
import org.chengxin.shared.SubjectId;
import org.chengxin.shared.Uuid7;
import org.junit.jupiter.api.Test;

/** A home shows the blocks that concern its caller, in their order; a caller's own objects are those of all modules. */
class WorkbenchBlockTest {

    private static Caller caller(OrganisationKind kind) {
        return new Caller(
                new Organisation(new OrganisationId(Uuid7.next()), "某单位", kind, null, null, SubjectId.next()),
                null,
                null,
                null,
                false);
    }

    private static WorkbenchBlock block(int order, String name, OrganisationKind kind) {
        return new WorkbenchBlock(
                order,
                caller -> caller.organisation().kind() == kind
                        ? Optional.of(PagePart.of("web/tiles", name))
                        : Optional.empty());
    }

    @Test
    void blocksOfTheCallerInOrderAndOfOneOrderAsDeclared() {
        List<WorkbenchBlock> blocks = List.of(
                block(20, "last", OrganisationKind.DEPARTMENT),
                block(10, "second", OrganisationKind.DEPARTMENT),
                block(5, "firm", OrganisationKind.MERCHANT),
                block(10, "third", OrganisationKind.DEPARTMENT),
                block(-1, "first", OrganisationKind.DEPARTMENT));
        assertThat(WorkbenchBlock.of(blocks, caller(OrganisationKind.DEPARTMENT)))
                .extracting(PagePart::part)
                .containsExactly("first", "second", "third", "last");
        assertThat(WorkbenchBlock.of(blocks, caller(OrganisationKind.MERCHANT)))
                .extracting(PagePart::part)
                .containsExactly("firm");
        assertThat(WorkbenchBlock.of(blocks, caller(OrganisationKind.AGENCY))).isEmpty();
    }

    @Test
    void ownObjectsOfAllModulesOnceEach() {
        OwnObjects files =
                new OwnObjects(caller -> List.of(caller.organisation().name(), "both"));
        OwnObjects matters = new OwnObjects(caller -> Set.of("both", "matter"));
        OwnObjects nothing = new OwnObjects(caller -> List.of());
        assertThat(OwnObjects.of(List.of(files, nothing, matters), caller(OrganisationKind.MERCHANT)))
                .containsExactlyInAnyOrder("某单位", "both", "matter");
        assertThat(OwnObjects.of(List.of(), caller(OrganisationKind.MERCHANT))).isEmpty();
    }
}
