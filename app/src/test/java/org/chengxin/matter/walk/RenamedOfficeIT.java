package org.chengxin.matter.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.chengxin.document.paper.Papers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A renamed office goes on with its cases, obligations and measures; what it issued before bears its former name. */
class RenamedOfficeIT extends ChangedOffices {

    @Autowired
    private Papers papers;

    @Test
    void goesOnWithWhatItDecidedUnderItsFormerName() {
        String before = regulator.name();
        Play play = inForce(district);
        Play order = play.child("measure-request", 0).silence("answer");
        awaitConsumer("outcome");
        assertThat(measure(play).office()).isEqualTo(before);
        List<String> codes = sql.sql("select code from document.paper where office = :office")
                .param("office", regulator.id().value())
                .query(String.class)
                .list();
        assertThat(codes).isNotEmpty();

        String after = "某区市场监管和商务局" + Math.abs(UUID.randomUUID().hashCode());
        administrators.rename(regulator.id(), after);
        assertThat(signedIn(regulator).get("/workbench/matters/" + play.id).body())
                .contains(after, "原名称：" + before);
        codes.forEach(code -> assertThat(papers.byCode(code).orElseThrow().office())
                .as("as it is printed")
                .isEqualTo(before));
        assertThat(claims(regulator)).as("owed to it still").contains(HANDLING);

        order.does("executor", "refuse").does("ordering", "accept-refusal").endsAs("declined");
        assertThat(isSettled(order)).isTrue();
        play.does("handler", "undo");
        assertThat(measure(play).ending()).isEqualTo("undone");
        assertThat(measure(play).office()).as("the name of the day stays").isEqualTo(before);
        Play next = inForce(district);
        assertThat(measure(next).office()).isEqualTo(after);
        next.does("handler", "undo");
    }
}
