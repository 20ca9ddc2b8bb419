package org.chengxin.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.shared.FactId;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of consumers tells how far each is and what it set aside, which an administrator lets it try again. */
class ConsumersPageIT extends ServerTest {

    private static final String PAGE = "/workbench/consumers";
    private static final String REASON = "java.lang.IllegalStateException at org.chengxin.Made:1";

    @Autowired
    private MeterRegistry meters;

    private Visitor visitor(String role) {
        TestCity.Person person = city().person(role, "Richang-2026-chengxin");
        Visitor visitor = new Visitor(server().port());
        assertThat(visitor.signIn(person.name(), person.password()).statusCode())
                .isEqualTo(303);
        return visitor;
    }

    @Test
    void anAdministratorSeesEachConsumerAndLetsAFactBeTriedAgain() {
        FactId fact =
                FactId.parse(city().create(city().newMember("platform").token(), "parcel", "k", "{\"order\":\"o\"}"));
        eventually().until(() -> count("evidence.consumer where name = 'outcome' and holder is not null") == 1);
        aside(fact);
        Visitor administrator = visitor("administrator");
        assertThat(administrator.get(PAGE).body())
                .contains("事实处理进度", "办理结果送达", "有搁置", fact.toString(), "parcel", REASON, "已试 5 次", "等待人工再试");
        assertThat(administrator.get(PAGE + "?lang=en").body())
                .contains("Delivery of outcomes", "facts set aside", "Try again");
        assertThat(administrator.get("/workbench").body()).contains(PAGE);
        assertThat(aside()).isEqualTo(1);

        Map<String, String> form = Map.of("_csrf", Visitor.token(administrator.get(PAGE)));
        var done = administrator.post(PAGE + "/outcome/facts/" + fact + "/retry", form);
        assertThat(done.statusCode()).isEqualTo(302);
        // it is no outcome, so that the consumer has nothing to do with it and is done
        eventually().until(() -> aside() == 0);
        assertThat(sql.sql("select count(*) from account.access where act = 'consumer.retry' and object = :object")
                        .param("object", "outcome/" + fact)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private double aside() {
        return meters.get("chengxin.feed.aside")
                .tag("consumer", "outcome")
                .gauge()
                .value();
    }

    @Test
    void nobodyElseSeesIt() {
        assertThat(visitor("officer").get(PAGE).statusCode()).isEqualTo(403);
        assertThat(visitor("security-administrator").get(PAGE).statusCode()).isEqualTo(403);
    }

    private long count(String rows) {
        return sql.sql("select count(*) from " + rows).query(Long.class).single();
    }

    private void aside(FactId fact) {
        sql.sql("""
                insert into evidence.set_aside (consumer, fact, log_index, position, reason, attempts, since)
                values ('outcome', :fact, 0, 0, :reason, 5, now())""").param("fact", fact.value()).param("reason", REASON).update();
    }
}
