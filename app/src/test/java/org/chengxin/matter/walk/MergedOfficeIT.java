package org.chengxin.matter.walk;

import static org.assertj.core.api.Assertions.assertThat;

import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.matter.Actor;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.kind.Bureau;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.Test;

/** What a merged office had in hand, its successor has; its own people and programs do nothing more. */
class MergedOfficeIT extends ChangedOffices {

    @Test
    void itsSuccessorEndsItsMeasureAndSettlesWhatIsOwedToItAndItsOwnOfficerActsNoMore() {
        Play play = inForce(district);
        Play order = play.child("measure-request", 0).silence("answer");
        awaitConsumer("outcome");
        assertThat(isSettled(order)).isFalse();
        Organisation gone = regulator;
        String goneDistrict = district;
        Organisation next = office();
        Caller officer = hand.crew.officers(gone.id()).get(0);
        Visitor session = signedIn(gone);
        assertThat(session.get("/workbench").statusCode()).isEqualTo(200);
        String token = city().tokenOf(gone.id());
        assertThat(server().post("/api/v1/reports", token, "{}").status()).isNotEqualTo(401);
        assertThat(claims(next)).doesNotContain(HANDLING);

        administrators.merge(gone.id(), next.id());
        assertThat(session.get("/workbench").statusCode())
                .as("its sessions end")
                .isNotEqualTo(200);
        assertThat(new Visitor(port)
                        .signIn(officer.displayName(), Bureau.PASSWORD)
                        .statusCode())
                .isEqualTo(422);
        assertThat(server().post("/api/v1/reports", token, "{}").status()).isEqualTo(401);
        assertThat(Play.refused(() -> matters.find(play.id, Actor.of(officer)))).isEqualTo(MatterProblem.NOT_VISIBLE);
        assertThat(Play.refused(() -> play.act(Actor.of(officer), "undo"))).isEqualTo(MatterProblem.NOT_VISIBLE);

        assertThat(claims(next)).contains(HANDLING);
        assertThat(signedIn(next).get("/workbench/matters/" + play.id).body())
                .contains(next.name(), "承继：" + gone.name());
        order.does("executor", "refuse").does("ordering", "accept-refusal").endsAs("declined");
        assertThat(isSettled(order)).isTrue();
        play.does("handler", "undo");
        assertThat(measure(play).ending()).isEqualTo("undone");
        assertThat(hand.traces.participant(taken(goneDistrict).id, "handler").organisation())
                .as("its district is the successor's")
                .isEqualTo(next.id());
    }
}
