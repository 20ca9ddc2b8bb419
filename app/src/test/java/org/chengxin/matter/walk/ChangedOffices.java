package org.chengxin.matter.walk;

import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.account.succession.TwoAdministrators;
import org.chengxin.matter.kind.Bureau;
import org.chengxin.measure.Measure;
import org.chengxin.measure.decision.Measures;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tests of offices with a measure in force, which becomes another office's business or goes on under another name. */
abstract class ChangedOffices extends PlayedMeasures {

    protected static final String HANDLING = "依法处置平台内违法经营";

    private static int districts = 30;

    @Autowired
    protected Measures measures;

    @Autowired
    private Accounts accounts;

    @LocalServerPort
    protected int port;

    protected TwoAdministrators administrators;
    protected String district;
    protected Organisation regulator;

    @BeforeEach
    void anOfficeOfItsOwn() {
        administrators = new TwoAdministrators(city());
        regulator = office();
    }

    /** Of a district of its own, which is the one that is tested from now on. */
    protected Organisation office() {
        district = "3301" + ++districts;
        return new Bureau(city(), accounts, matters).office("market-regulator", "district", district);
    }

    /** A case of a district, which its office takes up. */
    protected Play taken(String where) {
        return hand.open(
                        "measure",
                        "subject",
                        Forms.party(hand.crew.merchant),
                        "item",
                        HANDLING,
                        "evidence",
                        null,
                        "record",
                        null,
                        "place",
                        where)
                .does("handler", "take-up", "nature", "request", "effect", "sanction", "severity", "serious");
    }

    protected Play inForce(String where) {
        Play play = taken(where);
        return play.does("handler", "request", hand.decided(play, HANDLING)).isAt("in-force");
    }

    protected Measure measure(Play play) {
        awaitConsumer("outcome");
        return measures.ofMatter(play.id.value()).orElseThrow();
    }

    /** Whether what is owed on an order is settled; false while nothing is owed. */
    protected boolean isSettled(Play order) {
        awaitConsumer("outcome");
        return sql.sql("select bool_and(settled is not null) from exchange.obligation where matter = :id")
                .param("id", order.id.value())
                .query(Boolean.class)
                .single();
    }

    protected Visitor signedIn(Organisation at) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(hand.crew.officers(at.id()).get(0).displayName(), Bureau.PASSWORD);
        return visitor;
    }

    protected String claims(Organisation of) {
        return signedIn(of).get("/workbench/obligations?list=claims").body();
    }
}
