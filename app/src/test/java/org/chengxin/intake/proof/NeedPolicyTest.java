package org.chengxin.intake.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.chengxin.account.access.Purpose;
import org.chengxin.intake.Field;
import org.chengxin.intake.Schema;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Of the natural persons in a record a case needs those whom it is about; others only a court. */
class NeedPolicyTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Schema SCHEMA = Schema.of(
            Field.text("name", 10),
            Field.key("buyer").ofOthers(),
            Field.nested("party", Schema.of(Field.text("representative", 10).ofOthers(), Field.text("code", 18))),
            Field.list("lines", Schema.of(Field.key("payer").ofOthers(), Field.text("item", 10)), 5));

    private static JsonNode data(String json) {
        return JSON.readTree(json.replace('\'', '"'));
    }

    @Test
    void onlyACourtNeedsThoseWhomTheCaseIsNotAbout() {
        assertThat(Arrays.stream(Purpose.values()).filter(NeedPolicy::needsOthers))
                .containsExactly(Purpose.COURT_OR_ARBITRATION);
    }

    @Test
    void whatIsAboutOthersIsMaskedAtAnyDepthAndNothingElse() {
        JsonNode data = data("{'name':'n','buyer':'b','party':{'representative':'r','code':'c'},"
                + "'lines':[{'payer':'p','item':'1'},{'item':'2'}]}");
        assertThat(NeedPolicy.namesOthers(data, SCHEMA)).isTrue();
        NeedPolicy.mask(data, SCHEMA);
        assertThat(data)
                .isEqualTo(data("{'name':'n','buyer':'***','party':{'representative':'***','code':'c'},"
                        + "'lines':[{'payer':'***','item':'1'},{'item':'2'}]}"));
    }

    @Test
    void aRecordWithoutOthersIsGivenWhole() {
        assertThat(NeedPolicy.namesOthers(data("{'name':'n','party':{'code':'c'},'lines':[{'item':'2'}]}"), SCHEMA))
                .isFalse();
    }
}
