package org.chengxin.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.matter.Town.NOTHING;
import static org.chengxin.matter.Town.refused;

import java.util.List;
import java.util.Map;
import org.chengxin.matter.definition.version.OpenMatters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Matters open others, wait for them and go on; open ones go over to another version where it maps their stage. */
class LinksIT extends TownTest {

    @Autowired
    private OpenMatters openMatters;

    @Autowired
    private TransactionTemplate transaction;

    private MatterId id;

    @BeforeEach
    void opensAMatter() {
        id = answered();
    }

    @Test
    void aMatterOpensOneForEachRowAndGoesOnWhenTheLastHasEnded() {
        split();
        Matter parent = town.view(id, town.handler);
        assertThat(parent.stage()).isEqualTo("waiting");
        assertThat(parent.children()).hasSize(2);
        assertThat(refused(() -> town.act(id, town.handler, "close", Map.of("content", "x"))))
                .isEqualTo(MatterProblem.CHILDREN_OPEN);
        MatterId first = parent.children().get(0).id();
        MatterId second = parent.children().get(1).id();
        assertThat(town.view(first, town.handler).parent().id()).isEqualTo(id);
        refuse(first);
        assertThat(town.view(id, town.handler).stage()).isEqualTo("waiting");
        refuse(second);
        Matter after = town.view(id, town.handler);
        assertThat(after.stage()).isEqualTo("answered");
        assertThat(after.acts()).extracting(Matter.Entry::step).endsWith("child-ended", "child-ended", "collected");
    }

    @Test
    void aRowThatIsWrongOpensNothing() {
        long before = count();
        assertThat(refused(() -> town.act(
                        id,
                        town.handler,
                        "split",
                        Map.of("parts", List.of(part("甲"), Map.of("rival", "乙", "facts", "x".repeat(300)))))))
                .isEqualTo(MatterProblem.FORM);
        assertThat(count()).isEqualTo(before);
        assertThat(town.view(id, town.handler).stage()).isEqualTo("answered");
    }

    @Test
    void openMattersAreCarriedToAnotherVersionAnActEach() {
        town = quietTown();
        MatterId one = town.open().id();
        MatterId two = answered();
        town.define(town.definition, 2, town.yaml().replace("version: 1", "version: 2"));
        assertThat(openMatters.byStage(town.definition, 1))
                .containsEntry("received", 1L)
                .containsEntry("answered", 1L);
        OpenMatters.Carried carried = transaction.execute(
                status -> openMatters.carry(town.definition, 1, 2, Map.of("received", "received"), null, 10));
        assertThat(carried.count()).isEqualTo(1);
        assertThat(town.view(one, town.handler).definition().version()).isEqualTo(2);
        assertThat(town.view(one, town.handler).acts())
                .extracting(Matter.Entry::step)
                .containsExactly("open", "carry-over");
        assertThat(town.view(two, town.handler).definition().version()).isEqualTo(1);
        OpenMatters.Carried rest = transaction.execute(
                status -> openMatters.carry(town.definition, 1, 2, Map.of("received", "received"), carried.last(), 10));
        assertThat(rest.last()).isNull();
        assertThat(town.act(one, town.handler, "accept", NOTHING).stage()).isEqualTo("working");
    }

    private MatterId answered() {
        MatterId made = town.open().id();
        town.knowRival(made);
        town.act(made, town.handler, "accept", NOTHING);
        town.act(made, town.rival, "answer", Map.of("content", "已答复"));
        return made;
    }

    private void split() {
        town.act(id, town.handler, "split", Map.of("parts", List.of(part("甲店"), part("乙店"))));
    }

    private static Map<String, Object> part(String rival) {
        return Map.of("rival", rival, "facts", rival + "的事实");
    }

    private void refuse(MatterId child) {
        town.act(child, town.handler, "refuse", Map.of("content", "不受理"));
        town.act(child, town.colleague, "confirm", NOTHING);
    }

    private long count() {
        return sql.sql("select count(*) from matter.matter where parent = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }
}
