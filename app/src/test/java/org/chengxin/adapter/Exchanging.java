package org.chengxin.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.chengxin.Codes;
import org.chengxin.Server;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.simulation.outside.Mode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/** The server and the simulated systems, which begin each test with nothing to exchange. */
public abstract class Exchanging extends ServerTest {

    protected static final String CREDIT = "credit-portal";

    private static int number;

    @Autowired
    private AdapterRounds rounds;

    private int own;

    @BeforeEach
    void nothingWaits() {
        awaitPublished(); // what a test before reported
        own = ++number;
        for (String system : OUTSIDE.systems()) {
            sql.sql("""
                    insert into adapter.system (name, position) select :name, ordinal from exchange.head
                    on conflict (name, message) do update set position = excluded.position""").param("name", system).update();
            sql.sql("""
                    update adapter.system set attempts = 0, next_try = null, failing_since = null, problem = null, told = false
                    where name = :name""").param("name", system).update();
        }
        sql.sql("delete from adapter.dispatch").update();
    }

    @AfterEach
    void allAnswerAgainAndNothingWaits() {
        OUTSIDE.systems().forEach(system -> OUTSIDE.mode(system, Mode.NORMAL));
        // nobody is told by a later test's day of what was late here
        sql.sql("delete from adapter.dispatch").update();
    }

    protected void exchange() {
        rounds.run();
    }

    /** Exchanges until it is so. */
    protected void exchangeUntil(BooleanSupplier is) {
        eventually().until(() -> {
            // nobody waits for the end of a pause
            sql.sql("update adapter.system set next_try = null").update();
            sql.sql("update adapter.dispatch set next_try = now() where state = 'WAITING'")
                    .update();
            exchange();
            return is.getAsBoolean();
        });
    }

    /** A penalty against a firm of its own. */
    protected ObjectNode penalty(Member authority, String each) {
        ObjectNode data = Server.JSON.createObjectNode();
        data.putObject("party")
                .put("name", "对接第" + own + "公司")
                .put("kind", "organisation")
                .put("code", Codes.social("631101", own));
        data.put("number", "接〔2026〕" + own + each + "号").put("authority", authority.name());
        data.put("decided", "2026-08-03")
                .put("violation", "虚假宣传")
                .put("facts", "略")
                .put("basis", "依据");
        data.put("fine", "900000.00")
                .put("procedure", "ordinary")
                .putArray("categories")
                .add("fine");
        return data;
    }

    /** Reports it, and waits until the public may read it; returns its record. */
    protected String fined(Member authority, String each) {
        String id = city().create(
                        authority.token(),
                        "penalty",
                        each,
                        penalty(authority, each).toString());
        eventually().until(() -> events(id) > 0);
        return id;
    }

    /** Tells it anew, and waits until that is public; returns the new version. */
    protected String corrected(Member authority, String each, String record, String current, ObjectNode data) {
        long before = events(record);
        TestCity.Result result =
                city().one(authority.token(), TestCity.item("penalty", each, data.toString(), current, "更正"));
        assertThat(result.created()).as(result.toString()).isTrue();
        eventually().until(() -> events(record) > before);
        return result.id();
    }

    private long events(String record) {
        return sql.sql("select count(*) from exchange.event where thing = cast(:thing as uuid)")
                .param("thing", record)
                .query(Long.class)
                .single();
    }

    protected String state(String system, String thing) {
        return column("state", system, thing);
    }

    protected String seen(String system, String thing) {
        return column("seen", system, thing);
    }

    protected String column(String column, String system, String thing) {
        return sql.sql("select coalesce(cast(" + column
                        + " as text), '') from adapter.dispatch where system = :system and thing = :thing")
                .param("system", system)
                .param("thing", UUID.fromString(thing))
                .query(String.class)
                .optional()
                .orElse("none");
    }
}
