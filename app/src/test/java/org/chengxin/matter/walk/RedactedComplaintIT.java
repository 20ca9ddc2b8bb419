package org.chengxin.matter.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.chengxin.matter.Matter;
import org.junit.jupiter.api.Test;

/** What the other side reads of a complaint: nothing of its text before the acceptance, then the version without personal data. */
class RedactedComplaintIT extends PlayedKinds {

    private static final String FACTS = "我叫孙示范，电话１３９３３３３４４４４，家住杭州市西湖区文三路12号，收到空包";

    private static Optional<Object> read(Matter seen, String form, String field) {
        return seen.acts().stream()
                .filter(act -> form.equals(act.formName()))
                .findFirst()
                .map(act -> act.form().get(field));
    }

    private Play complaint() {
        return open("complaint", "name", "孙示范", "facts", FACTS);
    }

    @Test
    void isNotReadBeforeItIsAccepted() {
        Play play = complaint();
        for (String other : new String[] {"platform", "respondent"}) {
            assertThat(read(play.view(other), "complaint", "facts")).as(other).isEmpty();
            assertThat(read(play.view(other), "complaint", "files")).as(other).isEmpty();
        }
        assertThat(read(play.view("handler"), "complaint", "facts")).contains(FACTS);
        assertThat(read(play.view("complainant"), "complaint", "facts")).contains(FACTS);
    }

    @Test
    void isGivenOnWithoutNumbersHomeAndNameWhenTheHandlerChangesNothing() {
        Play play = complaint().does("handler", "accept", "told", null);
        for (String other : new String[] {"platform", "respondent"}) {
            assertThat(read(play.view(other), "acceptance", "told")).as(other).contains("我叫***，电话***，***，收到空包");
        }
    }

    @Test
    void isGivenOnAsTheHandlerPutsIt() {
        Play play = complaint().does("handler", "accept", "told", "买家称收到空包");
        assertThat(read(play.view("platform"), "acceptance", "told")).contains("买家称收到空包");
        assertThat(read(play.view("platform"), "complaint", "facts")).isEmpty();
        assertThat(Map.copyOf(play.view("handler").acts().get(0).form())).containsEntry("facts", FACTS);
    }
}
