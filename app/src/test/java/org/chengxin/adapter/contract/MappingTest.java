package org.chengxin.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chengxin.adapter.contract.Mapping.Fault;
import org.chengxin.adapter.contract.Mapping.Line;
import org.chengxin.adapter.contract.Mapping.Mapped;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MappingTest {

    private static final Mapping MAPPING = new Mapping(List.of(
            new Line("MC", "party.name", "text", true, true),
            new Line("DM", "party.code", "text", true, false),
            new Line("RQ", "decided", "date", false, false),
            new Line("", "party.kind", "constant organisation", false, false)));

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }

    @Test
    void whatGoesOutHasTheNamesOverThere() {
        Mapped mapped = MAPPING.out(json("{'party':{'name':'甲公司','code':'91'},'decided':'2026-01-02','secret':'x'}"));
        assertThat(mapped.faults()).isEmpty();
        assertThat(mapped.content()).isEqualTo(json("{'MC':'甲公司','DM':'91','RQ':'2026-01-02'}"));
        assertThat(MAPPING.shown(mapped.content())).containsExactly("甲公司");
    }

    @Test
    void whatComesInIsNestedAndGetsItsConstants() {
        Mapped mapped = MAPPING.in(json("{'MC':'甲公司','DM':'91','RQ':'','更多':'x'}"));
        assertThat(mapped.faults()).isEmpty();
        assertThat(mapped.content()).isEqualTo(json("{'party':{'name':'甲公司','code':'91','kind':'organisation'}}"));
    }

    @Test
    void everyFaultNamesTheFieldAsTheOtherSideKnowsIt() {
        Mapped mapped = MAPPING.in(json("{'MC':['甲'],'RQ':'昨天'}"));
        assertThat(mapped.faults())
                .containsExactly(new Fault("MC", "value"), new Fault("DM", "missing"), new Fault("RQ", "value"));
        assertThat(mapped.first()).isEqualTo(new Fault("MC", "value"));
        assertThat(MAPPING.out(json("{'party':null}")).faults())
                .containsExactly(new Fault("MC", "missing"), new Fault("DM", "missing"));
    }

    @Test
    void nothingIsKeptForAMessageThatItDoesNotUse() {
        assertThat(MAPPING.only(json("{'party':{'name':'甲','phone':'139'},'reporter':'乙','decided':'2026-01-02'}")))
                .isEqualTo(json("{'party':{'name':'甲'},'decided':'2026-01-02'}"));
    }
}
