package org.chengxin.intake.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.chengxin.account.access.Purpose;
import org.chengxin.field.Field;
import org.chengxin.field.Schema;
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
        assertThat(Arrays.stream(Purpose.values())
                        .filter(purpose -> NeedPolicy.of(purpose, true) == NeedPolicy.EVERYBODY))
                .containsExactly(Purpose.COURT_OR_ARBITRATION);
        assertThat(NeedPolicy.of(Purpose.CASE_HANDLING, false)).isEqualTo(NeedPolicy.NOBODY);
        assertThat(NeedPolicy.of(Purpose.CASE_HANDLING, true)).isEqualTo(NeedPolicy.PERSON);
    }

    @Test
    void numberAndPhoneOfAPersonAreMaskedUnlessNeededAndAFirmsNever() {
        Schema schema = Schema.of(
                Field.code("kind", "enterprise", "natural-person"),
                Field.text("name", 10),
                Field.text("phone", 20).ofPerson());
        JsonNode person = data("{'kind':'natural-person','name':'n','phone':'1'}");
        assertThat(NeedPolicy.PERSON.masksAny(person, schema)).isFalse();
        assertThat(NeedPolicy.NOBODY.masksAny(person, schema)).isTrue();
        NeedPolicy.NOBODY.mask(person, schema);
        assertThat(person).isEqualTo(data("{'kind':'natural-person','name':'n','phone':'***'}"));
        assertThat(NeedPolicy.NOBODY.masksAny(data("{'kind':'enterprise','name':'n','phone':'1'}"), schema))
                .isFalse();
        assertThat(NeedPolicy.NOBODY.masksAny(data("{'name':'n','phone':'1'}"), schema))
                .as("what has no kind is about a person")
                .isTrue();
    }

    @Test
    void whatIsAboutOthersIsMaskedAtAnyDepthAndNothingElse() {
        JsonNode data = data("{'name':'n','buyer':'b','party':{'representative':'r','code':'c'},"
                + "'lines':[{'payer':'p','item':'1'},{'item':'2'}]}");
        assertThat(NeedPolicy.PERSON.masksAny(data, SCHEMA)).isTrue();
        NeedPolicy.PERSON.mask(data, SCHEMA);
        assertThat(data)
                .isEqualTo(data("{'name':'n','buyer':'***','party':{'representative':'***','code':'c'},"
                        + "'lines':[{'payer':'***','item':'1'},{'item':'2'}]}"));
    }

    @Test
    void aRecordWithoutOthersIsGivenWhole() {
        assertThat(NeedPolicy.PERSON.masksAny(data("{'name':'n','party':{'code':'c'},'lines':[{'item':'2'}]}"), SCHEMA))
                .isFalse();
    }
}
